package io.spillover.extract;

import io.spillover.document.Claim;
import io.spillover.document.Factuality;
import io.spillover.document.Mention;
import io.spillover.document.Span;
import java.util.List;
import java.util.Optional;

/** Claims that a sentence takes for granted, whatever it says: its scope of negation and hedges does not reach them. */
final class GrantedClaims {

    private GrantedClaims() {}

    /**
     * A claim of nobody in particular, asserted.
     *
     * @param spans what its evidence spans
     * @param confidence of the reading, lowered by how sure its less sure side is
     */
    static Claim claim(
            Scene scene,
            String predicate,
            Mention subject,
            Mention object,
            List<Span> spans,
            double confidence,
            String pattern) {
        return new Claim(
                predicate,
                false,
                subject,
                object,
                List.of(),
                Factuality.ASSERTED,
                List.of(),
                Optional.empty(),
                scene.evidence(spans),
                Math.round(confidence * Math.min(subject.score(), object.score()) * 100) / 100.0,
                pattern);
    }

    /** Those of some claims that no earlier one states. */
    static List<Claim> news(List<Claim> before, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> before.stream().noneMatch(known -> isSame(known, claim)))
                .toList();
    }

    private static boolean isSame(Claim one, Claim other) {
        return one.predicate().equals(other.predicate())
                && one.subject().entity().equals(other.subject().entity())
                && one.object().entity().equals(other.object().entity());
    }
}
