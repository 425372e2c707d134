package io.spillover.ingest.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.spillover.source.fetch.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells hooks of changed verdicts, as {@code {"job": …, "changes": [{"target": …, "labelBefore": …, "label": …, "reason": …}]}}.
 *
 * <p>Nothing is thrown: what went wrong is the answer. A webhook whose name stands for a private address is refused unless
 * these are allowed; redirects are not followed. The name is resolved once more when it is called, so who owns the name can
 * still lead it elsewhere: it keeps from mistakes, and a firewall keeps from the rest. Safe for all threads.
 */
public final class HookCall {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int NO_LONGER_OK = 300;

    private final Duration limit;
    private final boolean privateAllowed;

    /**
     * @param limit how long a hook may take
     * @param privateAllowed whether webhooks may be within the network of this machine
     */
    public HookCall(Duration limit, boolean privateAllowed) {
        this.limit = limit;
        this.privateAllowed = privateAllowed;
    }

    /** Why it could not be told; empty where all went well. */
    Optional<String> tell(Hook hook, String job, List<VerdictMove> changes) {
        String json = json(job, changes);
        try {
            return hook instanceof Hook.Command command
                    ? run(command.program(), json)
                    : post(((Hook.Webhook) hook).address(), json);
        } catch (IOException failed) {
            return Optional.of("The hook " + hook.words() + " could not be called (" + failed
                    + "); check that it is there and may be used.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("The hook " + hook.words() + " was interrupted, for the process is to end.");
        }
    }

    private static String json(String job, List<VerdictMove> changes) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("job", job);
        message.put("changes", changes);
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    /** From a file, so that a program that does not read its input keeps nobody waiting. */
    private Optional<String> run(List<String> program, String json) throws IOException, InterruptedException {
        Path input = Files.createTempFile("spillover", ".json");
        try {
            Files.writeString(input, json + "\n");
            Process process = new ProcessBuilder(program)
                    .redirectInput(input.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return ending(process, String.join(" ", program));
        } finally {
            Files.deleteIfExists(input);
        }
    }

    private Optional<String> ending(Process process, String words) throws InterruptedException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("The hook " + words + " took longer than " + limit.toSeconds()
                        + " seconds and was ended; let it do its work elsewhere.");
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("The hook " + words + " ended with " + process.exitValue()
                            + "; run it by hand to see why.");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Optional<String> post(URI address, String json) throws IOException, InterruptedException {
        if (!privateAllowed && isPrivate(address.getHost())) {
            return Optional.of(
                    "The webhook " + address + " is within the network of this machine; set 'private-webhooks:"
                            + " true' in the settings to allow that.");
        }
        HttpResponse<Void> answer = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()
                .send(
                        HttpRequest.newBuilder(address)
                                .timeout(limit)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() >= OK && answer.statusCode() < NO_LONGER_OK
                ? Optional.empty()
                : Optional.of("The webhook " + address + " answered with status " + answer.statusCode()
                        + "; check the address.");
    }

    private static boolean isPrivate(String host) throws UnknownHostException {
        return !Stream.of(InetAddress.getAllByName(host)).allMatch(PublicAddresses::isPublic);
    }
}
