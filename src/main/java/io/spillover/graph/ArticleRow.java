package io.spillover.graph;

import java.util.Optional;

/**
 * An article of the store.
 *
 * @param id its content hash
 * @param published an ISO date, where it is known
 * @param location where it was last read from, where a run recorded it
 * @param publisherLabel the verdict that the publisher printed
 */
public record ArticleRow(
        String id,
        String title,
        Optional<String> published,
        Optional<String> publisher,
        Optional<String> location,
        Optional<String> publisherLabel) {}
