package io.spillover.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * Answers commands of other processes while this one owns the store: to this machine alone, and only to who can read the
 * secret in the store's folder. It does the same commands in the same way, and sends what they print.
 */
final class CommandPort implements AutoCloseable {
    static final String PATH = "/command";

    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 16;
    private static final int LONGEST_REQUEST = 1_000_000;
    private static final int SECRET_BYTES = 32;
    private static final long FAREWELL_SECONDS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path store;
    private final String secret;
    private final Function<Path, CommandLine> commands;
    private final HttpServer server;
    private final ThreadPoolExecutor workers;

    private CommandPort(Path store, String secret, Function<Path, CommandLine> commands, HttpServer server) {
        this.store = store;
        this.secret = secret;
        this.commands = commands;
        this.server = server;
        this.workers = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "command of another process");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** What a command of another process says: its words, and the folder from which it sees relative paths. */
    record Asked(List<String> words, String folder) {
        Asked {
            words = List.copyOf(words);
        }
    }

    /**
     * Takes a port, at which nobody is answered yet.
     *
     * @param commands the command line as it is seen from a folder, on the store that is open here
     */
    static CommandPort open(Path store, Function<Path, CommandLine> commands) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            CommandPort port = new CommandPort(store, secret, commands, server);
            server.createContext(PATH, port::answer);
            server.setExecutor(port.workers);
            return port;
        } catch (IOException failed) {
            throw unanswered(store, failed);
        }
    }

    /** Begins to answer, and tells others where. */
    void start() {
        server.start();
        String owner = Long.toString(ProcessHandle.current().pid());
        try {
            new OwnerFile(owner, server.getAddress().getPort(), secret).write(store);
        } catch (IOException failed) {
            throw unanswered(store, failed);
        }
    }

    private static SpilloverException unanswered(Path store, IOException failed) {
        return new SpilloverException(
                Kind.STORE_UNAVAILABLE,
                "Commands of other processes cannot be answered (" + failed.getMessage()
                        + "); check the permissions of the store " + store + " and the free space.",
                failed);
    }

    static String authorization(String secret) {
        return "Bearer " + secret;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] wanted = authorization(secret).getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted)) {
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_UNAUTHORIZED, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
            if (body.length > LONGEST_REQUEST) {
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_ENTITY_TOO_LARGE, -1);
                return;
            }
            Asked asked = JSON.readValue(body, Asked.class);
            exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, 0);
            run(asked, new Frames(exchange.getResponseBody()));
        }
    }

    private void run(Asked asked, Frames frames) throws IOException {
        var out = frames.out();
        var err = frames.err();
        int exitCode = commands.apply(Path.of(asked.folder()))
                .setOut(out)
                .setErr(err)
                .execute(asked.words().toArray(String[]::new));
        out.flush();
        err.flush();
        frames.end(exitCode);
    }

    /** Takes nothing new; what is being answered comes to its end, for a while. */
    @Override
    public void close() {
        try {
            OwnerFile.remove(store);
            workers.shutdown();
            if (!workers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (IOException unwritable) {
            throw new SpilloverException(
                    Kind.STORE_UNAVAILABLE, "Cannot remove the owner's file from the store " + store, unwritable);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop(0);
        }
    }
}
