package io.spillover.source.fetch;

import java.time.Duration;

/**
 * How much of a server's time and of this machine's memory a fetch may take.
 *
 * @param userAgent names the tool; its first word up to the slash is what robots.txt may call it by
 * @param allowPrivate whether addresses of this machine and its network may be asked
 * @param mostBytes of one answer, as it comes and unpacked
 * @param silence how long a server may send nothing
 * @param total how long one answer may take
 * @param redirects how many are followed
 * @param attempts how often an address is asked where its server is busy or breaks off
 * @param hostPause from one request to the next, a host
 * @param longestWait what a server asks to wait beyond this is not waited for: the address is refused for now
 */
public record FetchTerms(
        String userAgent,
        boolean allowPrivate,
        long mostBytes,
        Duration silence,
        Duration total,
        int redirects,
        int attempts,
        Duration hostPause,
        Duration longestWait) {

    /** 50 MB, 30 s of silence, 2 minutes in total, 5 redirects, 3 attempts, 1 s between requests to a host. */
    public static FetchTerms usual(String version) {
        return new FetchTerms(
                "Spillover/" + version + " (knowledge graph of news; https://w3id.org/spillover)",
                false,
                50L * 1024 * 1024,
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                5,
                3,
                Duration.ofSeconds(1),
                Duration.ofMinutes(2));
    }

    public FetchTerms {
        if (attempts < 1 || redirects < 0 || mostBytes < 1) {
            throw new IllegalArgumentException("Terms need 1 attempt, 0 redirects and 1 byte at least, not " + attempts
                    + ", " + redirects + " and " + mostBytes);
        }
    }

    public FetchTerms withPrivate(boolean allowed) {
        return new FetchTerms(
                userAgent, allowed, mostBytes, silence, total, redirects, attempts, hostPause, longestWait);
    }

    /** What robots.txt may call the tool by. */
    String product() {
        return userAgent.split("[/ ]", 2)[0];
    }
}
