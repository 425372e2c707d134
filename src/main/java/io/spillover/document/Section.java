package io.spillover.document;

import java.util.Optional;

/**
 * A part of an article that is laid out as one: a title, a paragraph, a publisher's label.
 *
 * @param label what a labelled paragraph begins with ("Key figures and numbers"), without its colon; the label itself
 *     is not part of {@code span}
 */
public record Section(Kind kind, Span span, Optional<String> label) {

    /** What a section is for. */
    public enum Kind {
        /** The headline: a sentence of its own, although it ends without a full stop. */
        TITLE,
        /** A paragraph that reports. */
        BODY,
        /** A line that is only the publisher's own verdict ("Neutral"): recorded as the publisher's, never read. */
        PUBLISHER_LABEL,
        /** A paragraph of opinion: its claims are kept and marked, and feed no verdict. */
        OPINION
    }
}
