package io.spillover.infer;

import io.spillover.graph.Saying;
import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Draws from facts in memory all at once, as tests ask for it. */
final class SemiNaiveEngine {
    private final SkolemIris skolems;

    /**
     * An engine for one base of instances.
     *
     * @param base what the IRIs of nodes that rules make begin with, ending in a slash
     */
    SemiNaiveEngine(String base) {
        this.skolems = new SkolemIris(base);
    }

    /** All that follows from facts, with all proofs, and what would if nothing were denied. */
    Inference infer(Graph facts, RuleSet rules, Collection<Triple> denied) {
        Difference difference = new Materialization(rules, skolems, Memory.NONE)
                .change(Saying.first(facts.find().toList(), denied));
        return Inference.of(difference, denied);
    }
}
