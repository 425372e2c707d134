package io.spillover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.document.Span;
import io.spillover.document.SpilloverException;
import io.spillover.evaluate.Answers.Judgement;
import io.spillover.graph.FactRow;
import io.spillover.graph.FactRow.Origin;
import io.spillover.graph.ObservationRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsEvaluationTest {
    private static final Answers ANSWERS = new Answers(
            List.of(
                    fact("Microsoft", "sellsTo", "ByteDance", "probable"),
                    fact("Microsoft", "operatesIn", "China", "asserted"),
                    fact("OpenAI models", "hostedIn", "China", "denied"),
                    fact("high-beta crypto", "faces", "pressure", "possible")),
            List.of(
                    figure("Azure", "revenue", "-", "-", "3.01"),
                    figure("ByteDance", "spending", "1000000000", "USD", "-")),
            List.of(
                    inferred("Microsoft", "exposedTo", "China"),
                    inferred("Microsoft", "atRiskFrom", "regulatory pressure")),
            List.of(new Judgement("crypto", "short", "neutral"), new Judgement("crypto", "long", "bearish")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "must\tMicrosoft|MSFT\tsellsTo\tByteDance\tasserted|probable",
                "must\tcrypto\tfaces\tsentiment|pressure\tpossible\thard",
                "must\tMicrosoft\t*\tChina\t*",
                "obs\tAzure|Azure AI\trevenue\t-\t-\t3.0",
                "obs\tByteDance\tspending\t1000000000\tUSD\t-",
                "verdict\tcrypto\tshort\tneutral",
                "verdict\tcrypto\tlong\tneutral|bearish",
                "risk\tMicrosoft\tregulatory pressure|regulation",
                "exposure\tMicrosoft\tChina",
                "mustnot\tMicrosoft\tavoids\tChina\t*",
                "mustnot\tOpenAI models\thostedIn\tChina\tasserted",
                "mustnot\tOpenAI models\thostedIn\tChina\t*",
                "mustnot\tcrypto\tfaces\t*\t*"
            })
    void a_line_is_right(String line) {
        assertThat(only(line).score()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "must\tMicrosoft\tsellsTo\tByteDance\tasserted",
                "must\tMicrosoft\tsellsTo\tTencent\tasserted",
                "obs\tAzure\trevenue\t-\t-\t3.1",
                "obs\tByteDance\tspending\t1000000000\tEUR\t-",
                "verdict\tcrypto\tlong\tneutral",
                "verdict\tMicrosoft\tlong\tneutral",
                "risk\tMicrosoft\tsanctions",
                "exposure\tChina\tMicrosoft",
                "mustnot\tMicrosoft\toperatesIn\tChina\t*",
                "mustnot\thigh-beta crypto\tfaces\t*\tpossible"
            })
    void a_line_is_wrong(String line) {
        assertThat(only(line).score()).isZero();
    }

    @Test
    void a_fact_with_another_factuality_is_shown_beside_the_line_that_misses_it() {
        ScoredLine line = only("must\tMicrosoft\tsellsTo\tByteDance\tasserted");
        assertThat(line.predicted()).isEqualTo("Microsoft sellsTo ByteDance probable");
        assertThat(line.reason()).isEqualTo("found, but as probable");
    }

    @Test
    void scores_are_parts_of_their_kind_and_violations_are_counted() {
        Scorecard card = score("""
                # azure-china
                must\tMicrosoft\tsellsTo\tByteDance\tprobable
                must\tMicrosoft\tsellsTo\tTencent\tasserted
                mustnot\tMicrosoft\toperatesIn\tChina\t*

                verdict\tcrypto\tshort\tneutral
                """);
        assertThat(card.scores())
                .containsEntry("must", 0.5)
                .containsEntry("violations", 1L)
                .containsEntry("verdicts", 1.0)
                .containsEntry("risks", 1.0);
        assertThat(card.leading().getKey()).isEqualTo("must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "mist\tMicrosoft\toperatesIn\tChina\tasserted",
                "must\tMicrosoft\toperatesIn",
                "obs\tAzure\trevenue\ta lot\tUSD\t-"
            })
    void a_file_with_a_mistake_is_refused_in_a_sentence(String text) {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> score(text))
                .withMessageContaining("gold.tsv")
                .withMessageNotContaining("\n");
    }

    private ScoredLine only(String line) {
        return score(line).lines().get(0);
    }

    private Scorecard score(String text) {
        try {
            return FactsEvaluation.of(Files.writeString(folder.resolve("gold.tsv"), text), ANSWERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactRow fact(String subject, String predicate, String object, String factuality) {
        return row(subject, predicate, object, factuality, Origin.REPORTED);
    }

    private static FactRow inferred(String subject, String predicate, String object) {
        return row(subject, predicate, object, "inferred", Origin.INFERRED);
    }

    private static FactRow row(String subject, String predicate, String object, String factuality, Origin origin) {
        return new FactRow(
                "a".repeat(64),
                subject,
                predicate,
                object,
                factuality,
                "",
                Optional.of("0.9"),
                Optional.of(new Span(0, 10)),
                "A sentence.",
                "sentence",
                origin,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "claim/1");
    }

    private static ObservationRow figure(String entity, String metric, String value, String unit, String change) {
        return new ObservationRow(
                "a".repeat(64),
                entity,
                metric,
                metric,
                given(value),
                "exact",
                given(unit),
                Optional.empty(),
                given(change),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "asserted",
                new Span(0, 10),
                "A sentence.",
                false,
                "observation/1");
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(value -> !value.equals("-"));
    }
}
