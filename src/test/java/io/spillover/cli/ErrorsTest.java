package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.cli.Terminal.Outcome;
import io.spillover.graph.KnowledgeGraph;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure that a user can cause ends in one sentence, the right exit code, and a store that is as it was. */
class ErrorsTest {
    private static final String GERMAN = """
            Die Zentralbank erhöht den Zins
            Die Europäische Zentralbank hat am Donnerstag den Leitzins um einen viertel Prozentpunkt erhöht und weitere
            Schritte angekündigt, weil die Teuerung in vielen Ländern des Euroraums noch immer über dem Ziel liegt. Die
            Anleger reagierten verhalten, und die Kurse der Banken gaben am Nachmittag etwas nach.
            """;

    @TempDir
    private Path folder;

    private Path store;
    private Terminal terminal;

    @BeforeEach
    void open() {
        store = folder.resolve("store");
        terminal = new Terminal(store);
    }

    @Test
    void a_missing_file_is_3() {
        fails(3, "not-there.txt", "ingest", folder.resolve("not-there.txt").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entities", "coreference"})
    void a_folder_without_labelled_files_is_3(String task) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("labelled"));
        fails(3, "labelled has no files whose name ends in .naf", "evaluate", task, empty.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entities", "coreference"})
    void a_broken_labelled_file_is_3(String task) throws IOException {
        fails(
                3,
                "broken.naf",
                "evaluate",
                task,
                file("broken.naf", "<NAF><text>").toString());
    }

    @Test
    void an_empty_file_is_3() throws IOException {
        fails(3, "empty.txt", "ingest", file("empty.txt", "").toString());
    }

    @Test
    void a_binary_file_is_3() throws IOException {
        Path binary = Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        fails(3, "picture.txt", "ingest", binary.toString());
    }

    @Test
    void a_file_of_50_MB_is_3() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        fails(3, "large.txt", "ingest", large.toString());
    }

    @Test
    void a_foreign_language_alone_is_3() throws IOException {
        fails(3, "German", "ingest", file("zins.txt", GERMAN).toString());
    }

    @Test
    void a_folder_without_articles_is_3() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        fails(3, "empty", "ingest", empty.toString());
    }

    @Test
    void a_foreign_language_among_others_is_4_and_the_others_are_in_the_store() throws IOException {
        Outcome outcome = terminal.run(
                "ingest",
                file("good.txt", "News\nMicrosoft sellsTo ByteDance.").toString(),
                file("zins.txt", GERMAN).toString());
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.err()).contains("zins.txt").contains("German");
        assertThat(terminal.run("facts").out()).contains("Microsoft", "ByteDance");
    }

    @Test
    void an_article_that_cannot_be_understood_is_named() throws IOException {
        Outcome outcome = terminal.run(
                "ingest",
                file("good.txt", "News\nMicrosoft sellsTo ByteDance.").toString(),
                file("bad.txt", "News\nTrouble sellsTo ByteDance.").toString());
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.err().lines()).singleElement().asString().contains("bad.txt");
    }

    @Test
    void an_unknown_saved_query_is_2_and_the_known_ones_are_named() throws IOException {
        ingestOne();
        fails(2, "no-such-query", "query", "no-such-query");
    }

    @Test
    void a_query_file_that_is_not_there_is_3() throws IOException {
        ingestOne();
        fails(3, "not-there.rq", "query", folder.resolve("not-there.rq").toString());
    }

    @Test
    void a_query_with_a_mistake_is_6() throws IOException {
        ingestOne();
        fails(6, "wrong", "query", file("wrong.rq", "SELECT WHERE {").toString());
    }

    @Test
    void an_unknown_command_is_2() {
        fails(2, "ingset", "ingset");
    }

    @Test
    void an_unknown_option_is_2() {
        fails(2, "--fromat", "facts", "--fromat", "tsv");
    }

    @Test
    void no_command_at_all_is_2() {
        fails(2, "A command is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many"})
    void a_number_of_threads_that_is_none_is_2(String threads) throws IOException {
        fails(
                2,
                "--threads",
                "ingest",
                "--threads",
                threads,
                file("good.txt", "News").toString());
    }

    @Test
    void a_date_that_is_none_is_2() throws IOException {
        fails(
                2,
                "--published",
                "ingest",
                "--published",
                "31.1.2026",
                file("good.txt", "News").toString());
    }

    @Test
    void a_question_to_a_store_that_is_not_there_is_5_and_makes_none() {
        fails(5, store.toString(), "facts");
        assertThat(store).doesNotExist();
    }

    @Test
    void a_folder_that_is_no_store_is_5_and_stays_as_it_is() throws IOException {
        Files.createDirectory(store);
        Files.writeString(store.resolve("mine.txt"), "mine");
        fails(
                5,
                store.toString(),
                "ingest",
                file("good.txt", "News\nMicrosoft sellsTo ByteDance.").toString());
        try (Stream<Path> entries = Files.list(store)) {
            assertThat(entries).containsExactly(store.resolve("mine.txt"));
        }
    }

    @Test
    void an_address_of_no_store_is_2_and_one_that_does_not_answer_5() {
        fails(2, "neither a folder nor an address", "--store", "ftp://localhost/news", "facts");
        fails(5, "http://localhost:1/news cannot be reached", "--store", "http://localhost:1/news", "facts");
    }

    @Test
    void a_locked_store_is_5() throws IOException {
        ingestOne();
        try (KnowledgeGraph other = terminal.open()) {
            assertThat(other.articles()).hasSize(1);
            fails(5, store.toString(), "facts");
        }
    }

    @Test
    void a_settings_file_with_a_mistake_is_6() throws IOException {
        fails(6, "treads", "--config", file("spillover.yaml", "treads: 2\n").toString(), "facts");
    }

    @Test
    void a_settings_file_that_is_not_there_is_3() {
        fails(3, "none.yaml", "--config", folder.resolve("none.yaml").toString(), "facts");
    }

    @Test
    void a_rule_file_with_a_mistake_is_6_and_nothing_is_written() throws IOException {
        Files.createDirectories(folder.resolve("mine/rules"));
        file(
                "mine/rules/my.rules",
                "# Mine\n# Wrong.\n# Example: none\n[mine: (?a so:noSuchThing ?b) -> (?a so:exposedTo ?b)]\n");
        Path settings = file("spillover.yaml", "additions: mine\n");
        fails(
                6,
                "my.rules",
                "--config",
                settings.toString(),
                "ingest",
                file("good.txt", "News\nMicrosoft sellsTo ByteDance.").toString());
        assertThat(store).doesNotExist();
    }

    @Test
    void an_article_that_the_store_does_not_have_cannot_be_forgotten() throws IOException {
        ingestOne();
        fails(2, "other.txt", "forget", "other.txt");
        assertThat(terminal.run("facts").out()).contains("Microsoft");
    }

    @Test
    void a_gold_file_with_a_mistake_is_3() throws IOException {
        fails(
                3,
                "Line 1",
                "evaluate",
                "facts",
                file("good.txt", "News\nMicrosoft sellsTo ByteDance.").toString(),
                file("gold.tsv", "mist\tMicrosoft\n").toString());
    }

    @Test
    void what_cannot_be_read_leaves_no_store() throws IOException {
        terminal.run("ingest", folder.resolve("not-there.txt").toString());
        terminal.run(
                "ingest",
                file("empty.txt", "").toString(),
                file("zins.txt", GERMAN).toString());
        assertThat(store).doesNotExist();
    }

    @Test
    void a_store_that_another_process_holds_is_5_and_names_it() throws IOException, InterruptedException {
        ingestOne();
        Process other = holder(store.resolve("spillover.lock"));
        try {
            assertThat(other.getInputStream().read()).isEqualTo('+');
            fails(5, store.toString(), "facts");
            fails(
                    5,
                    "name another store with --store",
                    "ingest",
                    file("two.txt", "News\nOracle sellsTo Aramco.").toString());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(terminal.run("facts").out()).contains("Microsoft").doesNotContain("Oracle");
    }

    @Test
    void a_server_that_others_could_reach_without_knowing_a_token_is_2() {
        fails(2, "--token-file", "serve", "--host", "0.0.0.0");
    }

    @Test
    void a_server_with_a_token_that_is_none_is_2() throws IOException {
        fails(2, "nowhere", "serve", "--token-file", folder.resolve("nowhere").toString());
        fails(
                2,
                "9 characters",
                "serve",
                "--token-file",
                file("token", "too short\n").toString());
    }

    @Test
    void a_server_with_options_that_make_no_sense_is_2() {
        fails(2, "--port", "serve", "--port", "65536");
        fails(2, "--rows", "serve", "--rows", "0");
        fails(2, "--host", "serve", "--host", "no such host");
    }

    @Test
    void an_export_around_an_unknown_entity_is_2_and_leaves_the_file_as_it_was() throws IOException {
        ingestOne();
        Path before = file("graph.ttl", "before");
        fails(2, "Nobody", "export", "--focus", "Nobody", "--output", before.toString());
        assertThat(before).hasContent("before");
    }

    @Test
    void an_export_to_where_no_file_can_be_is_2() throws IOException {
        ingestOne();
        fails(2, "is a folder", "export", "--output", folder.toString());
        fails(
                2,
                "no folder",
                "export",
                "--output",
                folder.resolve("not/there.ttl").toString());
    }

    @Test
    void an_export_of_a_folder_to_where_a_file_is_is_2_and_leaves_nothing_behind() throws IOException {
        ingestOne();
        Path before = file("neo", "before");
        fails(2, "is a file", "export", "--format", "neo4j", "--output", before.toString());
        fails(
                2,
                "Nobody",
                "export",
                "--format",
                "neo4j",
                "--focus",
                "Nobody",
                "--output",
                folder.resolve("neo4j").toString());
        assertThat(before).hasContent("before");
        assertThat(folder.resolve("neo4j")).doesNotExist();
    }

    @Test
    void an_export_to_a_full_disk_is_told() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "needs a device that is always full");
        ingestOne();
        fails(1, "/dev/full", "export", "--output", "/dev/full");
    }

    @Test
    void an_export_with_options_that_make_no_sense_is_2() {
        fails(2, "--depth", "export", "--depth", "2");
        fails(2, "--depth", "export", "--focus", "Microsoft", "--depth", "-1");
        fails(2, "--only", "export", "--only", "facts");
        fails(2, "--format", "export", "--format", "word");
        fails(2, "--output FOLDER", "export", "--format", "neo4j");
        fails(2, "--output FILE", "export", "--format", "png");
    }

    /** Another Java that holds a lock until it is ended. */
    private Process holder(Path lock) throws IOException {
        Path source = file("Holder.java", """
                class Holder {
                    public static void main(String[] file) throws Exception {
                        var channel = java.nio.channels.FileChannel.open(
                                java.nio.file.Path.of(file[0]), java.nio.file.StandardOpenOption.WRITE);
                        channel.lock();
                        System.out.print("+");
                        System.out.flush();
                        Thread.sleep(60_000);
                    }
                }
                """);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java.toString(), source.toString(), lock.toString()).start();
    }

    private void ingestOne() throws IOException {
        assertThat(terminal.run(
                                "ingest",
                                file("one.txt", "News\nMicrosoft sellsTo ByteDance.")
                                        .toString())
                        .exitCode())
                .isZero();
    }

    private void fails(int exitCode, String named, String... arguments) {
        Outcome outcome = terminal.run(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode);
        assertThat(outcome.err().strip().lines()).singleElement().asString().contains(named);
        assertThat(outcome.err()).doesNotContain("Exception", "java.");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
