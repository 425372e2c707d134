package io.spillover.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * What follows from facts, with every proof.
 *
 * @param triples what is inferred and not among the facts
 * @param firings every proof of it, each once
 * @param heldBack proofs that a denial keeps from standing
 */
record Inference(List<Triple> triples, List<Firing> firings, List<HeldBack> heldBack) {
    Inference {
        triples = List.copyOf(triples);
        firings = List.copyOf(firings);
        heldBack = List.copyOf(heldBack);
    }

    /** All that follows where nothing did before. */
    static Inference of(Difference beginning, Collection<Triple> denied) {
        Set<Triple> isDenied = Set.copyOf(denied);
        List<Firing> firings = new ArrayList<>();
        List<HeldBack> heldBack = new ArrayList<>();
        for (KeptFiring kept : beginning.begun()) {
            if (kept.held()) {
                heldBack.add(new HeldBack(
                        kept.firing(),
                        kept.firing().premises().stream()
                                .filter(isDenied::contains)
                                .toList()));
            } else {
                firings.add(kept.firing());
            }
        }
        return new Inference(beginning.drawn(), firings, heldBack);
    }
}
