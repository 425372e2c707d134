package io.spillover.extract;

import java.util.List;

/** A compiled pattern of a relation. Thread-safe. */
interface ClaimPattern {

    PatternLine line();

    /**
     * All matches in a sentence.
     *
     * @param tokens its words, each mention being one
     */
    List<Match> in(Scene scene, MentionTokens tokens);
}
