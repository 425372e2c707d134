package io.spillover.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.runtime.util.EnvironmentInformation;

/**
 * A Flink session cluster that was asked whether it can run a job.
 *
 * @param slots how many slots its TaskManagers have together
 */
record SessionCluster(String host, int port, int slots) {
    private static final Pattern ADDRESS = Pattern.compile("([^\\s:/]+):(\\d{1,5})");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int OK = 200;

    /**
     * Asks the cluster at an address.
     *
     * @throws SpilloverException of kind {@code STORE_UNAVAILABLE} where none answers, or one that cannot run a job of ours
     */
    static SessionCluster at(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new SpilloverException(
                    Kind.USAGE, "'" + address + "' is no address of a cluster; write it as --cluster=host:8081.");
        }
        JsonNode overview = overview(address);
        String version = overview.path("flink-version").asText();
        if (!version.equals(EnvironmentInformation.getVersion())) {
            throw unavailable("The cluster at " + address + " runs Flink " + version + ", and this is Flink "
                    + EnvironmentInformation.getVersion() + "; start it with bin/spillover-cluster.");
        }
        int slots = overview.path("slots-total").asInt();
        if (slots == 0) {
            throw unavailable("The cluster at " + address
                    + " has no TaskManager; start one with bin/spillover-cluster taskmanager.");
        }
        return new SessionCluster(matcher.group(1), Integer.parseInt(matcher.group(2)), slots);
    }

    private static JsonNode overview(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/overview"))
                .timeout(LONGEST_WAIT)
                .build();
        try {
            var answer =
                    HttpClient.newBuilder().connectTimeout(LONGEST_WAIT).build().send(request, BodyHandlers.ofString());
            if (answer.statusCode() == OK) {
                return new ObjectMapper().readTree(answer.body());
            }
        } catch (IOException e) {
            throw new SpilloverException(Kind.STORE_UNAVAILABLE, noAnswer(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw unavailable(noAnswer(address));
    }

    private static String noAnswer(String address) {
        return "No Flink cluster answers at " + address
                + "; start one with bin/spillover-cluster, or leave the address away for one in this process.";
    }

    private static SpilloverException unavailable(String reason) {
        return new SpilloverException(Kind.STORE_UNAVAILABLE, reason);
    }
}
