package io.spillover.source;

import io.spillover.source.fetch.FetchMemory;
import io.spillover.source.fetch.Fetcher;
import java.util.function.Consumer;

/**
 * How the web is read.
 *
 * @param memory what was read of feeds before; the same that the fetcher has
 * @param remarks hears sentences about what was read all the same: a feed that is ill-formed, a page that its feed stood in
 *     for
 */
public record Web(Fetcher fetcher, FetchMemory memory, Consumer<String> remarks) {}
