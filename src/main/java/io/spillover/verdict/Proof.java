package io.spillover.verdict;

import java.util.List;

/**
 * Why something holds: a line, and what it rests on.
 *
 * @param kind what the line is
 * @param text the line in words
 * @param id the path of what it speaks of below the base of instances; empty for a quote
 */
public record Proof(Kind kind, String text, String id, List<Proof> because) {

    /** What a line of a proof is. */
    public enum Kind {
        VERDICT,
        SIGNAL,
        /** A statement, an exposure, a risk or a policy that a rule drew. */
        INFERENCE,
        RULE,
        FACT,
        FIGURE,
        /** The words of a sentence, with article and offsets. */
        QUOTE,
        /** What was known before any article, or a weight with its reason. */
        BACKGROUND,
        /** A conclusion that a denied fact keeps from being drawn. */
        HELD_BACK,
        /** What does not follow, though it was asked for. */
        NOT_DRAWN,
        /** A rule that falls short, and how. */
        NEAR_MISS,
        /** What a rule asks for and has. */
        MET,
        /** What a rule asks for and lacks. */
        MISSING,
        /** Part of how a verdict would be another: what speaks for it, what against it, without what it would be. */
        BALANCE,
        /** A line that stands further up with all it rests on. */
        SEEN
    }

    public Proof {
        because = List.copyOf(because);
    }
}
