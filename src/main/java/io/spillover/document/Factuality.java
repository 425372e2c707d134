package io.spillover.document;

import java.util.Locale;

/** How far the words of a sentence stand behind what it says. */
public enum Factuality {
    /** Said as a fact. */
    ASSERTED,
    /** Projected, expected, likely, planned. */
    PROBABLE,
    /** May, could, allegedly. */
    POSSIBLE,
    /** Under a condition: if, unless. */
    CONDITIONAL,
    /** Said not to be so. */
    DENIED,
    /** Was so and is no longer. */
    FORMER;

    /** Whether the plain triple may stand in the graph: only what is asserted or probable. */
    public boolean holds() {
        return this == ASSERTED || this == PROBABLE;
    }

    /** The word that tables, exports and gold files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Factuality ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
