package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session cluster of three processes on this machine, as the layout starts them. What was seen is in {@code target/cluster.txt}. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ClusterIT {
    private static final int ARTICLES = Integer.getInteger("spillover.cluster.articles", 40);
    private static final int KILLED = 128 + 9;
    private static final int MOST_GLANCES = 6_000;
    private static final int GLANCE_MILLIS = 20;

    private final List<String> notes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Layout local;
    private Layout cluster;
    private int restPort;
    private int rpcPort;

    @BeforeEach
    void layouts() throws IOException {
        local = new Layout(folder, "local");
        cluster = new Layout(folder, "cluster");
        restPort = freePort();
        rpcPort = freePort();
    }

    @AfterEach
    void endAll() {
        local.close();
        cluster.close();
    }

    @Test
    void a_run_whose_TaskManager_is_killed_in_the_middle_leaves_the_store_of_a_local_run() throws Exception {
        InventedNews.write(folder.resolve("news"), ARTICLES);
        start("jobmanager");
        Process lost = start("taskmanager");
        start("taskmanager");
        await(() -> answer("/overview").contains("\"slots-total\":2"));
        long begun = System.nanoTime();
        Process run = cluster.start(cluster.process("ingest", "--cluster=localhost:" + restPort, "news")
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile()));
        await(() -> settled() > ARTICLES / 4);
        lost.destroyForcibly();
        assertThat(lost.waitFor()).isEqualTo(KILLED);
        note("killed after " + seconds(begun) + " s: " + settled() + " of " + ARTICLES + " articles settled");
        assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
        note("ended after " + seconds(begun) + " s");
        assertThat(Files.readString(folder.resolve("err.txt"))).isEmpty();
        assertThat(run.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("jobmanager.log"))).contains("Restarting job");
        assertThat(Files.readString(folder.resolve("out.txt"))).isEqualTo(local.out("ingest", "news"));
        assertThat(nquads(cluster)).isEqualTo(nquads(local));
    }

    private Process start(String role) throws IOException {
        Path log = Files.createTempFile(folder, role, ".log");
        Path known = role.equals("jobmanager") ? folder.resolve("jobmanager.log") : log;
        return cluster.start(cluster.script(
                        "spillover-cluster",
                        role,
                        "-D",
                        "rest.port=" + restPort,
                        "-D",
                        "jobmanager.rpc.port=" + rpcPort,
                        "-D",
                        "taskmanager.numberOfTaskSlots=1")
                .redirectErrorStream(true)
                .redirectOutput(known.toFile()));
    }

    private static String nquads(Layout layout) {
        return new Terminal(layout.store()).nquads();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        for (int i = 0; i < MOST_GLANCES; i++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        throw new AssertionError("What was waited for does not come");
    }

    private String answer(String path) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + restPort + path))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        }
    }

    /** Of how many articles it is settled what comes of them. */
    private long settled() throws IOException {
        try (Stream<Path> exchanges = Files.list(folder)) {
            long settled = 0;
            for (Path exchange : exchanges
                    .filter(file -> String.valueOf(file.getFileName()).startsWith("spillover-run"))
                    .map(found -> found.resolve("results"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> results = Files.walk(exchange)) {
                    settled += results.filter(Files::isRegularFile).count();
                }
            }
            return settled;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long seconds(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    private void note(String line) throws IOException {
        notes.add(line);
        Files.write(Path.of("target/cluster.txt"), notes);
    }
}
