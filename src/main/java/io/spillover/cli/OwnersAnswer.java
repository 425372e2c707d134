package io.spillover.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.spillover.graph.StoreInUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/** Has the process that owns a store do a command, and prints what it prints. */
final class OwnersAnswer {
    private static final Set<String> ANSWERED = Set.of(
            "facts", "observations", "verdict", "explain", "query", "export", "jobs", "check", "compact", "backup");
    private static final String JOBS_START = "start";
    private static final int LONGEST_CALL_MILLIS = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out;
    private final PrintWriter err;

    OwnersAnswer(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code of the command; empty where the owner does not do it, or does not answer. */
    Optional<Integer> to(ParseResult command, StoreInUse inUse) {
        return isAnswered(command)
                ? OwnerFile.read(inUse.folder(), inUse.owner()).flatMap(owner -> ask(owner, command.originalArgs()))
                : Optional.empty();
    }

    /** Whether the owner does this for another process: questions, what is done with jobs, and what keeps a store in order. */
    static boolean isAnswered(ParseResult command) {
        if (!command.hasSubcommand()) {
            return false;
        }
        ParseResult named = command.subcommand();
        boolean begins =
                named.hasSubcommand() && named.subcommand().commandSpec().name().equals(JOBS_START);
        return ANSWERED.contains(named.commandSpec().name()) && !begins;
    }

    private Optional<Integer> ask(OwnerFile owner, List<String> arguments) {
        List<String> words =
                arguments.stream().map(OwnersAnswer::seenFromAnywhere).toList();
        try {
            HttpURLConnection connection = send(owner, words);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                connection.disconnect();
                return Optional.empty();
            }
            try (InputStream frames = connection.getInputStream()) {
                return Optional.of(Frames.print(frames, out, err));
            }
        } catch (IOException unanswered) {
            return Optional.empty();
        }
    }

    /** A file that is there is named by its whole path, for the owner may be in another folder. */
    private static String seenFromAnywhere(String word) {
        try {
            Path path = Path.of(word);
            return Files.isRegularFile(path) ? path.toAbsolutePath().toString() : word;
        } catch (InvalidPathException none) {
            return word;
        }
    }

    /**
     * Sends the command. Not with {@code java.net.http.HttpClient}: that loads hundreds of classes more, and hands a long
     * answer over from thread to thread in pieces of 16 KiB.
     */
    private static HttpURLConnection send(OwnerFile owner, List<String> words) throws IOException {
        byte[] asked = JSON.writeValueAsBytes(
                new CommandPort.Asked(words, Path.of("").toAbsolutePath().toString()));
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        HttpURLConnection connection = (HttpURLConnection)
                new URL("http", host, owner.port(), CommandPort.PATH).openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(LONGEST_CALL_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", CommandPort.authorization(owner.secret()));
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(asked.length); // else the JDK sends it again where no answer comes
        try (OutputStream request = connection.getOutputStream()) {
            request.write(asked);
        }
        return connection;
    }
}
