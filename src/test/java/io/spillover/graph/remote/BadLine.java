package io.spillover.graph.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a store and who asks it, and loses answers. */
final class BadLine implements AutoCloseable {
    private final Fuseki behind;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger lostRequests = new AtomicInteger();
    private final AtomicInteger updates = new AtomicInteger();

    private BadLine(Fuseki behind, HttpServer server) {
        this.behind = behind;
        this.server = server;
    }

    static BadLine to(Fuseki behind) throws IOException {
        BadLine line =
                new BadLine(behind, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        line.server.createContext("/", line::pass);
        line.server.setExecutor(line.threads);
        line.server.start();
        return line;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/news";
    }

    /** The next updates are done, and nobody is told. */
    void loseAnswers(int count) {
        lostAnswers.set(count);
    }

    /** The next updates do not arrive. */
    void loseRequests(int count) {
        lostRequests.set(count);
    }

    /** How many updates with a content arrived. */
    int updates() {
        return updates.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean update = exchange.getRequestHeaders().getFirst("Content-Type").startsWith("application/sparql-update")
                && body.length > 20;
        if (update && lostRequests.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            exchange.close();
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + behind.port() + exchange.getRequestURI()))
                .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                .header("Accept", String.valueOf(exchange.getRequestHeaders().getFirst("Accept")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (update) {
                updates.incrementAndGet();
                if (lostAnswers.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
                    exchange.close();
                    return;
                }
            }
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
