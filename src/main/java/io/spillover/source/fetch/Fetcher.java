package io.spillover.source.fetch;

import java.net.URI;

/**
 * Gets what is at an address: the edge to the network.
 *
 * <p>Implementations are safe for all threads, and throw nothing for what servers do: that is an answer too.
 */
public interface Fetcher {

    /** What is there now. Takes as long as politeness and the terms ask for. */
    Fetched fetch(URI address);
}
