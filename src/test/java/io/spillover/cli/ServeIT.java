package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, from the layout that the build leaves. */
class ServeIT {
    private static final Path LAYOUT = Path.of(System.getProperty("spillover.layout", "target/spillover"));
    private static final String TOKEN = "0123456789abcdef0123";
    private static final String ARTICLE =
            "Microsoft sells AI models to ByteDance\n\nMicrosoft sells AI models to ByteDance.";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void an_article_is_posted_the_server_stops_and_the_store_is_whole_and_free() throws Exception {
        Process server = serve();
        String address = address(server);
        HttpResponse<String> posted = send(HttpRequest.newBuilder(URI.create(address + "api/articles"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(ARTICLE)));
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        assertThat(posted.body()).contains("\"verdicts\"");

        Process second = start("serve", "--port", "0");
        assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(second.exitValue()).isEqualTo(5);
        assertThat(Files.readString(folder.resolve("err"), StandardCharsets.UTF_8))
                .contains("in use by process " + server.pid());

        CompletableFuture<HttpResponse<String>> slow = CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create(address + "sparql"))
                        .header("Content-Type", "application/sparql-query")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(send(HttpRequest.newBuilder(URI.create(address + "$/ping"))).statusCode())
                .isEqualTo(200);
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(128 + 15);
        assertThat(slow.handle((answer, refused) -> answer == null ? 503 : answer.statusCode())
                        .get())
                .isEqualTo(503);

        Process facts = start("facts", "--format", "tsv");
        assertThat(facts.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(facts.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("out"), StandardCharsets.UTF_8))
                .contains("Microsoft\tsellsTo\tByteDance");
    }

    private Process serve() throws IOException {
        Path token = folder.resolve("token");
        Files.writeString(token, TOKEN + "\n");
        Process process = process("serve", "--port", "0", "--token-file", token.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    /** The first line that the server prints. */
    private static String address(Process server) throws IOException {
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        String address = out.readLine();
        assertThat(address).startsWith("http://localhost:");
        return address;
    }

    private Process start(String... arguments) throws IOException {
        Process process = process(arguments)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(LAYOUT.resolve("bin/spillover").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPILLOVER_STORE", folder.resolve("store").toString());
        return builder;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
