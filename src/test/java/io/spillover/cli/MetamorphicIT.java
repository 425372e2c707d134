package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must stay the same when an article changes in a way that does not matter. */
class MetamorphicIT {
    private static final Path SAMPLE = Path.of("src/main/layout/samples/azure-china.txt");
    private static final String LABEL = "\nNeutral\n";

    private static ArticleReader reader;

    @TempDir
    private Path folder;

    private String sample;

    @BeforeAll
    static void loadModels() {
        reader = new ArticleReader(Lexicon.load(Path.of("ontology/lexicon"), List.of()));
    }

    @BeforeEach
    void readSample() throws IOException {
        sample = Files.readString(SAMPLE);
        assertThat(sample).contains(LABEL);
    }

    @Test
    void what_the_publisher_printed_changes_no_verdict_of_ours() {
        String bullish = sample.replace(LABEL, "\nBullish\n");
        assertThat(verdicts("bullish", bullish))
                .isEqualTo(verdicts("neutral", sample))
                .isNotEmpty();
    }

    @Test
    void without_the_opinion_part_label_and_channel_are_the_same() {
        String cut = sample.substring(0, sample.indexOf(LABEL));
        assertThat(column("cut", cut, "target", "horizon", "label", "channel"))
                .isEqualTo(column("whole", sample, "target", "horizon", "label", "channel"));
    }

    @Test
    void other_names_give_the_same_facts_and_links() {
        String renamed = renamed(sample);
        assertThat(facts("renamed", renamed))
                .containsExactlyInAnyOrderElementsOf(facts("sample", sample).stream()
                        .map(row -> row.stream().map(MetamorphicIT::renamed).toList())
                        .toList());
    }

    @Test
    void the_same_article_twice_changes_nothing() {
        Terminal terminal = terminal("twice");
        ingest(terminal, sample);
        String once = terminal.nquads();
        ingest(terminal, sample);
        assertThat(terminal.nquads()).isEqualTo(once).isNotEmpty();
    }

    @Test
    void two_stores_of_the_same_articles_are_the_same_whatever_the_order() {
        String other = "Tesla sells bitcoin\nTesla sold $936 million of bitcoin in the second quarter.\n";
        Terminal one = terminal("one");
        ingest(one, sample);
        ingest(one, other);
        Terminal two = terminal("two");
        ingest(two, other);
        ingest(two, sample);
        assertThat(two.nquads()).isEqualTo(one.nquads());
    }

    @Test
    void what_is_forgotten_leaves_the_store_as_if_it_had_never_come() {
        String other = "Tesla sells bitcoin\nTesla sold $936 million of bitcoin in the second quarter.\n";
        Terminal one = terminal("one");
        ingest(one, other);
        String before = one.nquads();
        Path file = ingest(one, sample);
        assertThat(one.nquads()).isNotEqualTo(before);
        assertThat(one.run("forget", file.toString()).exitCode()).isZero();
        assertThat(one.nquads()).isEqualTo(before);
    }

    private List<List<String>> verdicts(String name, String text) {
        return column(name, text, "target", "horizon", "label", "score", "confidence", "channel");
    }

    private List<List<String>> column(String name, String text, String... columns) {
        Terminal terminal = terminal(name);
        ingest(terminal, text);
        return terminal.run("verdict", "--format", "tsv").rows(columns);
    }

    private List<List<String>> facts(String name, String text) {
        Terminal terminal = terminal(name);
        ingest(terminal, text);
        return terminal.run("facts", "--format", "tsv").rows("subject", "predicate", "object", "factuality");
    }

    private static String renamed(String text) {
        return text.replace("Microsoft", "Oracle")
                .replace("Azure", "OCI")
                .replace("ByteDance", "Aramco")
                .replace("Chinese", "Saudi")
                .replace("China", "Saudi Arabia");
    }

    private Path ingest(Terminal terminal, String text) {
        try {
            Path file = Files.writeString(folder.resolve(Integer.toHexString(text.hashCode()) + ".txt"), text);
            assertThat(terminal.run("ingest", file.toString()).exitCode()).isZero();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Terminal terminal(String name) {
        return new Terminal(folder.resolve(name), lexicon -> reader);
    }
}
