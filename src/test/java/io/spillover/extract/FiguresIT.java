package io.spillover.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Observation;
import io.spillover.document.Reading;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose figures are read from sentences with the real models. */
class FiguresIT {

    static Stream<String> lines() {
        return ResourceLines.of("/figures/sentences.tsv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_figure_has_its_entity_metric_and_value(String line) {
        String[] cells = line.split("\t", -1);
        List<String> read = TextReader.shared().paragraph(cells[0]).observations().stream()
                .map(FiguresIT::words)
                .toList();
        assertThat(read).contains(cells[1].split("; ", -1));
    }

    private static String words(Observation observation) {
        return String.join(
                "|",
                observation.entity().entity().label(),
                observation.metric(),
                plain(observation.value()),
                observation.unit().orElse("-"),
                plain(observation.change()));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("-");
    }

    @Test
    void a_count_without_an_owner_in_its_sentence_is_nobodys() {
        assertThat(TextReader.shared()
                        .article("Tesla opens\n\nTesla opened a plant. Then came 300 buses.\n")
                        .observations())
                .isEmpty();
    }

    @Test
    void a_long_sentence_full_of_figures_is_survived() {
        String text = "Tesla paid " + String.join(", ", Collections.nCopies(700, "$5 million")) + ".";
        assertThat(TextReader.shared().paragraph(text).sentences()).isNotEmpty();
    }

    @Test
    void a_pasted_table_is_survived_and_every_quote_is_what_its_offsets_cover() {
        String text = "Tesla\n\nRevenue\t$5 billion\t$4 billion\nProfit\t12%\t-3%\n"
                + String.join(
                        "\n", Collections.nCopies(200, "BTC\t64,000\t+1.2%\t\uD83D\uDE80\t\u05E9\u05DC\u05D5\u05DD"))
                + "\n";
        Reading reading = TextReader.shared().article(text);
        String whole = reading.article().text();
        assertThat(reading.observations()).allSatisfy(observation -> assertThat(
                        observation.evidence().span().of(whole))
                .isEqualTo(observation.evidence().quote()));
    }
}
