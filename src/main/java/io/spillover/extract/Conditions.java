package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Claim;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins a claim to the claim that it is conditional on, where the condition's clause states one. */
final class Conditions {

    private Conditions() {}

    static List<Claim> link(Scene scene, List<Draft> drafts) {
        return drafts.stream().map(draft -> withCondition(scene, draft, drafts)).toList();
    }

    private static Claim withCondition(Scene scene, Draft draft, List<Draft> drafts) {
        return draft.condition()
                .flatMap(clause -> stated(scene, clause, draft, drafts))
                .map(condition -> conditional(draft.claim(), condition))
                .orElse(draft.claim());
    }

    private static Optional<Claim> stated(Scene scene, IndexedWord clause, Draft main, List<Draft> drafts) {
        Set<IndexedWord> inside = new HashSet<>(scene.graph().descendants(clause));
        inside.add(clause);
        return drafts.stream()
                .filter(draft -> !draft.trigger().equals(main.trigger()))
                .filter(draft -> !draft.claim().factuality().holds())
                .filter(draft -> draft.trigger().equals(clause) || inside.contains(draft.trigger()))
                .map(Draft::claim)
                .findFirst();
    }

    private static Claim conditional(Claim claim, Claim condition) {
        return new Claim(
                claim.predicate(),
                claim.open(),
                claim.subject(),
                claim.object(),
                claim.roles(),
                claim.factuality(),
                claim.attribution(),
                Optional.of(condition.key()),
                claim.evidence(),
                claim.confidence(),
                claim.pattern());
    }
}
