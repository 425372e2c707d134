package io.spillover.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one sentence says: who does what to whom, how certain, and who says so.
 *
 * @param predicate the local name of a property of the vocabulary ({@code sellsTo}), or the verb phrase of an open claim
 * @param open whether the vocabulary does not cover it: kept, but no rule fires on it
 * @param roles further participants: via, place, time, amount
 * @param attribution who says so, as the sentence names it; the nearest source first
 * @param condition the {@link #key()} of the claim that this one hangs on ("if restrictions tighten")
 * @param confidence how much the pattern that found it is trusted, from 0 to 1
 * @param pattern the name of the pattern that found it
 */
public record Claim(
        String predicate,
        boolean open,
        Mention subject,
        Mention object,
        List<RoleFiller> roles,
        Factuality factuality,
        List<String> attribution,
        Optional<String> condition,
        Evidence evidence,
        double confidence,
        String pattern) {

    /** The order of the text, then of the names, so that a list of claims is the same in every run. */
    public static final Comparator<Claim> TEXT_ORDER = Comparator.comparing(
                    (Claim claim) -> claim.evidence().sentence().index())
            .thenComparing(claim -> claim.evidence().span())
            .thenComparing(Claim::key);

    public Claim {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("A claim's confidence is from 0 to 1, not " + confidence);
        }
        roles = List.copyOf(roles);
        attribution = List.copyOf(attribution);
    }

    /** What tells this claim from every other of its article: sentence, predicate, subject, object, factuality. */
    public String key() {
        return String.join(
                "|",
                Integer.toString(evidence.sentence().index()),
                predicate,
                subject.entity().id(),
                object.entity().id(),
                factuality.word());
    }
}
