package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandPortTest {
    @TempDir
    private Path folder;

    private Path store;
    private Terminal terminal;

    @BeforeEach
    void giveNews() throws IOException {
        store = folder.resolve("store");
        terminal = new Terminal(store);
        Files.createDirectory(folder.resolve("news"));
        Files.writeString(folder.resolve("news/a.txt"), "News\n\nMicrosoft sellsTo Bytedance.\n");
        terminal.run("ingest", folder.resolve("news").toString());
    }

    @Test
    void questions_are_answered_by_the_owner_as_they_are_without_one() throws IOException {
        Path query = folder.resolve("mine.rq");
        Files.writeString(query, "SELECT (1 AS ?one) {}");
        List<List<String>> questions = List.of(
                List.of("facts", "--format", "tsv"),
                List.of("verdict", "--format", "json"),
                List.of("explain", "Microsoft sellsTo Bytedance"),
                List.of("query", "entities", "--format", "csv"),
                List.of("query", query.toString()),
                List.of("export", "--format", "nquads"),
                List.of("query", "no-such-query"),
                List.of("facts", "Nobody"));
        List<Terminal.Outcome> alone = questions.stream().map(this::run).toList();
        try (Terminal.Owner owner = terminal.own()) {
            assertThat(owner.graph().articles()).hasSize(1);
            assertThat(questions.stream().map(this::run)).containsExactlyElementsOf(alone);
        }
    }

    @Test
    void a_command_that_the_owner_takes_and_does_not_answer_is_not_sent_again() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread taking = new Thread(() -> takeAndHangUp(deaf, taken));
        try (Terminal.Owner owner = terminal.own();
                deaf) {
            assertThat(owner.graph().articles()).hasSize(1);
            taking.start();
            new OwnerFile(Long.toString(ProcessHandle.current().pid()), deaf.getLocalPort(), "secret").write(store);
            assertThat(run(List.of("compact")).err()).contains("is in use by process");
        }
        taking.join();
        assertThat(taken).hasValue(1);
    }

    private static void takeAndHangUp(ServerSocket deaf, AtomicInteger taken) {
        while (!deaf.isClosed()) {
            try (Socket call = deaf.accept()) {
                call.getInputStream().readNBytes(1);
                taken.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void jobs_are_added_paused_and_run_by_the_owner() {
        try (Terminal.Owner owner = terminal.own()) {
            assertThat(run(List.of("jobs", "add", "wire", folder.resolve("news").toString(), "--every", "15m"))
                            .err())
                    .isEmpty();
            assertThat(run(List.of("jobs", "run", "wire", "--format", "tsv")).rows("read", "duplicates"))
                    .containsExactly(List.of("1", "1"));
            run(List.of("jobs", "pause", "wire"));
            assertThat(owner.jobs().get().standing("wire").job().paused()).isTrue();
            assertThat(run(List.of("jobs", "pause", "wires")).exitCode()).isEqualTo(2);
        }
        assertThat(run(List.of("jobs", "list")).out()).contains("paused");
    }

    @Test
    void what_changes_the_store_otherwise_is_not_done_by_the_owner() {
        try (Terminal.Owner owner = terminal.own()) {
            assertThat(run(List.of("infer")).exitCode()).isEqualTo(5);
            assertThat(run(List.of("jobs", "start")).err()).contains("is in use by process");
            assertThat(owner.graph().articles()).hasSize(1);
        }
    }

    @Test
    void who_does_not_know_the_secret_is_refused() throws IOException, InterruptedException {
        try (Terminal.Owner owner = terminal.own()) {
            OwnerFile file = OwnerFile.read(
                            store, Long.toString(ProcessHandle.current().pid()))
                    .orElseThrow();
            assertThat(status(file.port(), "Bearer " + "0".repeat(64))).isEqualTo(401);
            assertThat(status(file.port(), "Bearer " + file.secret())).isEqualTo(200);
            assertThat(owner.graph().articles()).hasSize(1);
        }
    }

    @Test
    void the_secret_is_for_the_user_alone_and_gone_with_the_owner() throws IOException {
        Path file = store.resolve("spillover.owner");
        try (Terminal.Owner owner = terminal.own()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(OwnerFile.read(store, "1")).isEmpty();
            assertThat(owner.graph().articles()).hasSize(1);
        }
        assertThat(file).doesNotExist();
    }

    private static int status(int port, String authorization) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + CommandPort.PATH))
                                .header("Authorization", authorization)
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"words\": [\"version\"], \"folder\": \"/\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Terminal.Outcome run(List<String> words) {
        return terminal.run(words.toArray(String[]::new));
    }
}
