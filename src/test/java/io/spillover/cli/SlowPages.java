package io.spillover.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine whose pages are articles, and which keeps who asks for {@code /slow} waiting until it is let go. */
final class SlowPages implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> pages = new CopyOnWriteArrayList<>();

    SlowPages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String page) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + page;
    }

    /** Waits until somebody waits for the slow page. */
    void awaitAsked() throws InterruptedException {
        asked.await();
    }

    void release() {
        released.countDown();
    }

    /** The pages that were asked for, in their order. */
    List<String> pages() {
        return List.copyOf(pages);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String page = exchange.getRequestURI().getPath().substring(1);
            if (page.equals("robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            pages.add(page);
            if (page.equals("slow")) {
                asked.countDown();
                released.await();
            }
            byte[] text = ("News of the " + page + " page\n\nOracle sells cloud services to Aramco. The " + page
                            + " page says that Microsoft sells AI models to ByteDance.\n")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        workers.shutdownNow();
    }
}
