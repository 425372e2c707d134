package io.spillover.ingest;

import io.spillover.document.SpilloverException;

/**
 * An article that could not be taken in.
 *
 * @param name the article as the user knows it: a path or an address
 * @param reason a sentence that names the thing and the next step
 */
public record Failure(String name, String reason, SpilloverException.Kind kind) {}
