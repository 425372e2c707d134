package io.spillover.extract.market;

import java.util.Optional;

/**
 * A kind of thing that there may be in a headline, and how it leans.
 *
 * @param refused the kind that it becomes where it is refused
 * @param value of {@link Finding#NAME} a type, of {@link Finding#SHORTER} a number of words, else empty
 * @param lean in logits against neutral
 * @param example a headline in which it is found
 */
record EventKind(
        String name,
        Optional<String> refused,
        Finding finding,
        String value,
        Lean lean,
        String meaning,
        String example) {

    /** How a kind is found. */
    enum Finding {
        /** By the longest phrases of the market's list of events. */
        EVENT,
        /** By single words of its list of signs. */
        SIGN,
        /** By names of a type. */
        NAME,
        /** By the number of words. */
        SHORTER
    }

    /**
     * How something leans.
     *
     * @param bearish in logits against neutral
     * @param bullish in logits against neutral
     */
    record Lean(double bearish, double bullish) {
        Lean plus(Lean other) {
            return new Lean(bearish + other.bearish, bullish + other.bullish);
        }
    }
}
