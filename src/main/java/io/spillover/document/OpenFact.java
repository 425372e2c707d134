package io.spillover.document;

import java.util.List;

/**
 * What one clause says, in its own words: a relation, who or what it is said of, and the rest.
 *
 * <p>Where a {@link Claim} joins two entities, an open fact keeps the clause whole: its arguments are the complete
 * phrases of the text, in the order of the clause, the object or complement first.
 *
 * @param arguments empty for a clause that is subject and verb alone ("shares fell")
 * @param attribution who says so, in the text's words; the nearest source first
 * @param confidence how often clauses of this shape are read rightly, from 0 to 1
 * @param shape the name of the construction: "verb", "copula", "apposition", ...
 */
public record OpenFact(
        OpenPhrase relation,
        OpenPhrase subject,
        List<OpenPhrase> arguments,
        Factuality factuality,
        List<String> attribution,
        double confidence,
        String shape,
        Evidence evidence) {
    public OpenFact {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("An open fact's confidence is from 0 to 1, not " + confidence);
        }
        arguments = List.copyOf(arguments);
        attribution = List.copyOf(attribution);
    }
}
