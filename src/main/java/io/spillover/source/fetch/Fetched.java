package io.spillover.source.fetch;

import java.net.URI;

/** What came of asking for an address. */
public sealed interface Fetched {

    /**
     * It is there, and is not what it was the last time.
     *
     * @param address where it was in the end, behind all redirects
     */
    record Content(URI address, ContentType type, Body body) implements Fetched {}

    /** It is what it was the last time, by the server's word or by its content. */
    record Unchanged(URI address) implements Fetched {}

    /**
     * It can't be had.
     *
     * @param reason a sentence that names the address, what is wrong and the next step
     * @param passing whether it may be otherwise soon: a server that is busy, unlike a page that is gone
     */
    record Refused(URI address, String reason, boolean passing) implements Fetched {}
}
