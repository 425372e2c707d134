package io.spillover.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.spillover.graph.StoreInUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/** Has the process that owns a store do a command, and prints what it prints. */
final class OwnersAnswer {
    private static final Set<String> ANSWERED = Set.of(
            "facts", "observations", "verdict", "explain", "query", "export", "jobs", "check", "compact", "backup");
    private static final String JOBS_START = "start";
    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);
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
            HttpResponse<InputStream> answer = HttpClient.newBuilder()
                    .connectTimeout(LONGEST_CALL)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build()
                    .send(request(owner, words), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
            try (InputStream frames = answer.body()) {
                return Optional.of(Frames.print(frames, out, err));
            }
        } catch (IOException unanswered) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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

    private static HttpRequest request(OwnerFile owner, List<String> words) throws IOException {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return HttpRequest.newBuilder(URI.create("http://" + host + ":" + owner.port() + CommandPort.PATH))
                .header("Authorization", CommandPort.authorization(owner.secret()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(new CommandPort.Asked(
                        words, Path.of("").toAbsolutePath().toString()))))
                .build();
    }
}
