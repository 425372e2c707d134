package io.spillover.source.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered from one fetch to the next, so that servers are not asked for what one has.
 *
 * <p>Start with {@link #ofProcess()} for a single run, and with {@link MemoryFile} for a job. Implementations are safe for all
 * threads.
 */
public interface FetchMemory {

    /**
     * How to recognise an answer.
     *
     * @param hash SHA-256 of the unpacked body, for servers that send neither of the others
     */
    record Validators(Optional<String> etag, Optional<String> lastModified, String hash) {}

    /**
     * A host's robots.txt.
     *
     * @param text what it said; empty where all is allowed
     * @param until when it is to be asked for again
     */
    record Robots(String text, Instant until) {}

    Optional<Validators> page(URI address);

    void rememberPage(URI address, Validators validators);

    /** Asks for a page anew the next time, because what came of it was not all that could be had. */
    void forgetPage(URI address);

    /** The stamp that a feed's entry had when it was last read; see {@link #rememberEntry}. */
    Optional<String> entry(String link);

    /**
     * Notes that an entry of a feed was read.
     *
     * @param stamp tells one version of an entry from another
     */
    void rememberEntry(String link, String stamp);

    /**
     * What a host let robots do when it was asked last.
     *
     * @param origin scheme, host and port
     */
    Optional<Robots> robots(String origin);

    void rememberRobots(String origin, Robots robots);

    /** Until when a host has asked to be left alone. */
    Optional<Instant> heldUntil(String host);

    void hold(String host, Instant until);

    /** Remembers for as long as the process lasts. */
    static FetchMemory ofProcess() {
        return new PassingMemory();
    }
}
