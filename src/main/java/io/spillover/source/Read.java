package io.spillover.source;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException;

/** What came of reading one input: an article, or the reason why there is none. */
public sealed interface Read {

    /** The input is an article. */
    record Found(Article article) implements Read {}

    /**
     * The input is an article that was read before and is what it was, so it was not read again.
     *
     * @param name what was to be read, as the user knows it
     */
    record Unchanged(String name) implements Read {}

    /**
     * The input is no article that can be read.
     *
     * @param name what was to be read, as the user knows it
     * @param reason a sentence that names the thing, the value and the next step
     * @param kind decides the exit code where nothing else was read; {@code PARTLY_DONE} is an article that can be read
     *     but not understood, such as one in a foreign language
     */
    record Failed(String name, String reason, SpilloverException.Kind kind) implements Read {}
}
