package io.spillover.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import io.spillover.graph.TestGraph;
import io.spillover.ingest.BatchWriter;
import io.spillover.ingest.Ingestion;
import io.spillover.ingest.Progress;
import io.spillover.source.Read;
import io.spillover.verdict.Conclusions;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.KeptPast;
import io.spillover.verdict.Past;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A server over a store in memory that has one article, and a client that talks to it over HTTP. */
final class TestServer implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef0123";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final KnowledgeGraph graph;
    private final Conclusions conclusions;
    private final WebServer server;

    private TestServer(KnowledgeGraph graph, Conclusions conclusions, WebServer server) {
        this.graph = graph;
        this.conclusions = conclusions;
        this.server = server;
    }

    /** Read-only. */
    static TestServer reading() {
        return start(InetAddress.getLoopbackAddress(), 100_000, Optional.empty(), article -> {
            throw new IllegalStateException("Nothing is read here");
        });
    }

    /** With a token, so that it can be changed. */
    static TestServer writing(Function<Article, Reading> reader) {
        return start(InetAddress.getLoopbackAddress(), 100_000, token(), reader);
    }

    static Optional<Token> token() {
        return Optional.of(Token.of(TOKEN, "the test"));
    }

    static TestServer start(InetAddress host, int rows, Optional<Token> token, Function<Article, Reading> reader) {
        KnowledgeGraph graph = TestGraph.inMemory();
        Explanations explanations = ServedStore.explanations();
        Conclusions conclusions = new Conclusions(explanations.inferences(), explanations.judge());
        graph.write(() -> {
            graph.add(Story.reading());
            conclusions.drawAnew(graph);
        });
        WebServer server = WebServer.start(
                graph,
                ServedStore.queries(),
                explanations,
                new KeptPast(graph, new Past(graph, conclusions)),
                article -> new Ingestion(
                                place -> Stream.of(new Read.Found(article)),
                                reader,
                                new BatchWriter(
                                        graph,
                                        conclusions::bringInStep,
                                        Clock.systemUTC(),
                                        new BatchWriter.Terms("test", 1, false, false, Optional.empty())),
                                Progress.SILENT,
                                1)
                        .run(List.of("")),
                new WebServer.Terms(host, 0, Duration.ofSeconds(2), rows, token, "test"));
        return new TestServer(graph, conclusions, server);
    }

    KnowledgeGraph graph() {
        return graph;
    }

    int port() {
        return server.port();
    }

    /** All that is in the store when all that follows is drawn anew. */
    String drawnAnew() {
        graph.write(() -> conclusions.drawAnew(graph));
        return TestGraph.nquads(graph);
    }

    /** A request to an address of the server, to be filled in. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    HttpResponse<String> get(String path, String accept) {
        return send(to(path).header("Accept", accept));
    }

    /** A request with a body. */
    HttpResponse<String> post(String path, String type, String body) {
        return send(to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The same with the token. */
    HttpResponse<String> change(String path, String type, String body) {
        return send(withToken(to(path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpRequest.Builder withToken(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + TOKEN);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The server gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Sends lines as they are, for what a client would not send. */
    String raw(String... lines) {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("The server gave no answer", e);
        }
    }

    /** Whether a query has an answer. */
    boolean ask(String pattern) {
        return json(get("/sparql?query=" + encoded("ASK { " + pattern + " }"), "application/sparql-results+json"))
                .get("boolean")
                .asBoolean();
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("No JSON: " + response.body(), e);
        }
    }

    /** The sentence of a refusal. */
    static String error(HttpResponse<String> response) {
        return json(response).path("error").asText();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        graph.close();
    }
}
