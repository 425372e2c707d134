package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.cli.Terminal.Outcome;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.remote.Fuseki;
import io.spillover.serve.Token;
import io.spillover.serve.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a store elsewhere do what they do on one in a folder. */
class RemoteCommandsIT {
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("facts", "--inferred"),
            List.of("verdict", "--format", "tsv"),
            List.of("explain", "equities"),
            List.of("query", "entities"),
            List.of("export", "--format", "gexf"));

    private final Fuseki fuseki = Fuseki.start();

    @TempDir
    private Path folder;

    private Terminal here;
    private Terminal there;

    @BeforeEach
    void begin() {
        here = new Terminal(folder.resolve("store"));
        there = Terminal.elsewhere(fuseki.address());
    }

    @AfterEach
    void stop() {
        fuseki.close();
    }

    @Test
    void every_command_prints_the_same_and_leaves_the_same_quads() throws IOException {
        both(
                "ingest",
                "--published",
                "2026-01-10",
                news("a", "Microsoft sellsTo Bytedance. China bans Bytedance."),
                news("b", "Nvidia sellsTo Microsoft. Binance suffers Hack."),
                news("c", "China bans Bytedance."));
        QUESTIONS.forEach(question -> both(question.toArray(String[]::new)));
        assertThat(there.nquads()).isEqualTo(here.nquads()).contains("sellsTo");
        both("forget", folder.resolve("b.txt").toString());
        both("check");
        assertThat(there.nquads()).isEqualTo(here.nquads());
    }

    @Test
    void a_server_whose_default_graph_is_its_own_answers_queries_all_the_same() throws IOException {
        try (Fuseki plain = Fuseki.plain()) {
            there = Terminal.elsewhere(plain.address());
            both("ingest", news("a", "Microsoft sellsTo Bytedance. China bans Bytedance."));
            both("query", "entities");
        }
    }

    @Test
    void a_store_that_spillover_serves_can_be_asked_and_takes_articles_only_by_its_own_way() throws IOException {
        String news = news("a", "Microsoft sellsTo Bytedance. China bans Bytedance.");
        succeeds(here, "ingest", news);
        List<List<String>> questions = List.of(List.of("verdict"), List.of("query", "entities"));
        List<String> expected = questions.stream()
                .map(question -> succeeds(here, question.toArray(String[]::new)))
                .toList();
        Wiring wiring = here.wiring();
        try (KnowledgeGraph graph = wiring.store();
                WebServer server = wiring.server(graph, terms())) {
            there = Terminal.elsewhere("http://localhost:" + server.port() + "/");
            assertThat(questions)
                    .map(question -> succeeds(there, question.toArray(String[]::new)))
                    .isEqualTo(expected);
            Outcome outcome = there.run("ingest", news("b", "Nvidia sellsTo Microsoft."));
            assertThat(outcome.exitCode()).isEqualTo(5);
            assertThat(outcome.err()).contains("The store http://localhost:" + server.port());
        }
    }

    private static WebServer.Terms terms() {
        return new WebServer.Terms(
                InetAddress.getLoopbackAddress(),
                0,
                Duration.ofSeconds(30),
                WebServer.Terms.USUAL_ROWS,
                Optional.of(Token.of("a-token-for-this-test", "the test")),
                "test");
    }

    @Test
    void a_backup_of_one_restores_to_the_other() throws IOException {
        succeeds(there, "ingest", news("a", "Microsoft sellsTo Bytedance. China bans Bytedance."));
        String file = folder.resolve("store.nq.gz").toString();
        assertThat(succeeds(there, "backup", file)).startsWith("Wrote ");
        assertThat(succeeds(here, "restore", file)).isEqualTo("Restored 1 article.\n");
        assertThat(here.nquads()).isEqualTo(there.nquads());
        try (Fuseki another = Fuseki.start()) {
            Terminal restored = Terminal.elsewhere(another.address());
            assertThat(succeeds(restored, "restore", file)).isEqualTo("Restored 1 article.\n");
            assertThat(restored.nquads()).isEqualTo(here.nquads());
            assertThat(restored.run("restore", file).exitCode()).isEqualTo(5);
        }
    }

    @Test
    void a_question_to_an_empty_dataset_is_refused_and_leaves_it_empty() {
        Outcome outcome = there.run("facts");
        assertThat(outcome.exitCode()).isEqualTo(5);
        assertThat(outcome.err()).contains(fuseki.address() + " has nothing in it yet");
    }

    @Test
    void the_files_of_a_server_are_not_compacted_from_here() {
        Outcome outcome = there.run("compact");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("have that one compact them");
    }

    private void both(String... command) {
        Outcome expected = here.run(command);
        Outcome outcome = there.run(command);
        assertThat(outcome.err()).as(String.join(" ", command)).isEqualTo(expected.err());
        assertThat(outcome.out()).as(String.join(" ", command)).isEqualTo(expected.out());
        assertThat(outcome.exitCode()).as(String.join(" ", command)).isEqualTo(expected.exitCode());
    }

    private static String succeeds(Terminal terminal, String... command) {
        Outcome outcome = terminal.run(command);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return outcome.out();
    }

    private String news(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".txt"), "News of " + name + "\n\n" + text + "\n")
                .toString();
    }
}
