package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.cli.Terminal.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a cluster within the test's process, beside local runs over the same articles. */
class ClusterCommandTest {
    private static final String FOREIGN =
            "Neues aus Berlin\n\nDie Bundesregierung hat gestern beschlossen, die Steuern auf Strom zu senken, und die"
                    + " Opposition hat das als viel zu wenig kritisiert. Die Regierung will nun mit den Ländern darüber"
                    + " reden, wie das Geld verteilt wird, und wann die neuen Regeln in Kraft treten sollen.";

    @TempDir
    private Path folder;

    private Path news;

    @BeforeEach
    void writeNews() throws IOException {
        news = Files.createDirectories(folder.resolve("news"));
        for (int i = 0; i < 12; i++) {
            give("a" + i + ".txt", "News " + i + "\nMicrosoft sellsTo Buyer" + i + ".\nOracle uses Azure.");
        }
        give("copy.txt", "News 3\nMicrosoft sellsTo Buyer3.\nOracle uses Azure.");
        give("d.jsonl", """
                {"text": "Apple sellsTo Foxconn.", "title": "On lines", "published": "2026-01-30", "publisher": "The Wire", "authors": ["Ann"], "language": "en", "url": "https://news.example/1"}

                {"title": "nothing"}
                {"text": "Tesla sellsTo Sony. Sony wonders Tesla."}
                """);
        give("empty.txt", "");
        give("foreign.txt", FOREIGN);
        give("none.jsonl", "");
        give("trouble.txt", "Bad news\nTrouble sellsTo Nobody.");
    }

    @Test
    void a_run_on_a_cluster_leaves_the_store_and_says_the_words_of_a_local_run() {
        Terminal local = new Terminal(folder.resolve("local"));
        Terminal cluster = new Terminal(folder.resolve("cluster"));
        Outcome wanted = local.run("ingest", news.toString());
        assertThat(wanted.exitCode()).isEqualTo(4);
        assertThat(wanted.err().lines()).hasSize(4);
        assertThat(cluster.run("ingest", "--cluster", "--threads", "2", news.toString()))
                .isEqualTo(wanted);
        assertThat(cluster.nquads()).isEqualTo(local.nquads()).contains("Buyer11", "Foxconn");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void what_the_store_has_is_not_read_again_unless_it_is_asked_for() {
        Terminal cluster = new Terminal(folder.resolve("store"));
        cluster.run("ingest", news.resolve("a1.txt").toString());
        String before = cluster.nquads();
        assertThat(cluster.run("ingest", "--cluster", news.resolve("a1.txt").toString())
                        .out())
                .startsWith("1 article read: 0 new, 1 already there");
        assertThat(cluster.run(
                                "ingest",
                                "--cluster",
                                "--again",
                                news.resolve("a1.txt").toString())
                        .out())
                .startsWith("1 article read: 1 new, 0 already there");
        assertThat(cluster.nquads()).isEqualTo(before);
    }

    @Test
    void what_comes_from_standard_input_is_given_to_the_cluster() {
        assertThat(new Terminal(folder.resolve("store"))
                        .type("News\nApple sellsTo Foxconn.")
                        .run("ingest", "--cluster", "-", news.resolve("a1.txt").toString())
                        .out())
                .startsWith("2 articles read: 2 new, 0 already there, 0 failed");
    }

    @Test
    void a_cluster_that_does_not_answer_is_told_in_a_sentence() {
        Outcome outcome = new Terminal(folder.resolve("store"))
                .run("ingest", "--cluster=localhost:1", news.resolve("a1.txt").toString());
        assertThat(outcome.exitCode()).isEqualTo(5);
        assertThat(outcome.err())
                .startsWith("No Flink cluster answers at localhost:1; start one with")
                .hasLineCount(1);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_told_in_a_sentence() {
        Outcome outcome = new Terminal(folder.resolve("store"))
                .run("ingest", "--cluster=somewhere", news.resolve("a1.txt").toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("'somewhere' is no address of a cluster")
                .hasLineCount(1);
    }

    @Test
    void a_topic_needs_a_cluster_and_an_address_of_its_own_form() {
        Terminal terminal = new Terminal(folder.resolve("store"));
        assertThat(terminal.run("ingest", "kafka://localhost:9092/news"))
                .satisfies(outcome -> assertThat(outcome.exitCode()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err()).contains("needs --cluster"));
        assertThat(terminal.run("ingest", "--cluster", "kafka://localhost/news"))
                .satisfies(outcome -> assertThat(outcome.exitCode()).isEqualTo(3))
                .satisfies(outcome -> assertThat(outcome.err()).contains("kafka://host:port/topic"));
    }

    private void give(String name, String text) throws IOException {
        Files.writeString(news.resolve(name), text);
    }

    /** What runs left of the folders by which they exchange files. */
    private List<Path> leftovers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("spillover-run"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
