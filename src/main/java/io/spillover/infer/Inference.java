package io.spillover.infer;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What follows from facts, with every proof.
 *
 * @param triples what is inferred and not among the facts
 * @param firings every proof of it, each once
 * @param heldBack proofs that a denial keeps from standing
 */
public record Inference(List<Triple> triples, List<Firing> firings, List<HeldBack> heldBack) {
    public Inference {
        triples = List.copyOf(triples);
        firings = List.copyOf(firings);
        heldBack = List.copyOf(heldBack);
    }
}
