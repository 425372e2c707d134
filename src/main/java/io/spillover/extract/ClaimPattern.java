package io.spillover.extract;

import java.util.List;

/** A compiled pattern of a relation. Thread-safe. */
interface ClaimPattern {

    PatternLine line();

    /** All matches in a sentence. */
    List<Match> in(Scene scene);
}
