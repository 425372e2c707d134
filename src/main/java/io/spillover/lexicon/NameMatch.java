package io.spillover.lexicon;

import io.spillover.document.Span;
import java.util.List;

/**
 * A name found in a text.
 *
 * @param span UTF-16 offsets into the text that was searched
 * @param text exactly what {@code span} covers
 * @param candidates who may be meant, the most trusted first; one an entity
 */
public record NameMatch(Span span, String text, List<Candidate> candidates) {
    public NameMatch {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("A match needs a candidate: \"" + text + "\" at " + span);
        }
        candidates = List.copyOf(candidates);
    }

    /** The most trusted candidate. */
    public Candidate best() {
        return candidates.get(0);
    }
}
