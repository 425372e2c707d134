package io.spillover.evaluate;

import io.spillover.document.Span;
import io.spillover.extract.Certainty;

/**
 * An event of labelled data, and how certain its sentence makes it.
 *
 * @param id its sentence's place in the file from 1, a stroke, its own name
 * @param trigger the words that name it, as UTF-16 offsets into the sentence's text
 * @param negative whether the sentence says that it does not happen
 * @param other whether it is planned, possible or general, rather than asserted
 */
record GoldEvent(String id, Span trigger, boolean negative, boolean other) {

    String words() {
        return words(negative, other);
    }

    ScoredLine against(Certainty certainty, String quote) {
        boolean right = certainty.negated() == negative && certainty.hedged() == other;
        return new ScoredLine(
                id,
                "event",
                words(),
                words(certainty.negated(), certainty.hedged()),
                right ? 1 : 0,
                "'" + quote + "' reads as " + certainty.factuality().word());
    }

    private static String words(boolean negative, boolean other) {
        return (negative ? "Negative" : "Positive") + " " + (other ? "Other" : "Asserted");
    }
}
