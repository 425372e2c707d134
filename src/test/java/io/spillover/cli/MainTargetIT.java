package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.source.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a text is about where the gold does not say: {@code evaluate verdict} with {@code *} for the target. */
class MainTargetIT {

    @TempDir
    private Path folder;

    @Test
    void a_text_that_names_nobody_is_heard_for_whom_it_leaves_out() throws IOException {
        assertThat(labels(
                        "Operating profit fell to EUR 1.1 mn from EUR 6.0 mn.",
                        "Cost savings helped the steel maker to return to profit.",
                        "The annual general meeting will be held on 14 April in Helsinki."))
                .containsExactly("bearish", "bullish", "neutral");
    }

    @Test
    void news_is_of_the_first_firm_and_not_of_a_place_or_person_named_before_it() throws IOException {
        assertThat(labels("In Germany, Siemens shares soar to a record high", "Jane Roe says Siemens shares plunge"))
                .containsExactly("bullish", "bearish");
    }

    /** The labels in the order of the texts. */
    private List<String> labels(String... texts) throws IOException {
        StringBuilder gold = new StringBuilder("id\ttext\ttarget\tlabel\n");
        for (String text : texts) {
            gold.append(Articles.idOf(text).substring(0, 8))
                    .append('\t')
                    .append(text)
                    .append("\t*\tneutral\n");
        }
        Path file = Files.writeString(folder.resolve("gold.tsv"), gold);
        Terminal.Outcome outcome = new Terminal(folder.resolve("store"))
                .run("evaluate", "verdict", file.toString(), "--rows", "--format", "tsv");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.rows("predicted").stream().map(row -> row.get(0)).toList();
    }
}
