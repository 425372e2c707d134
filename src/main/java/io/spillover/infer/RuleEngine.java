package io.spillover.infer;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Draws what follows from facts by rules. */
public interface RuleEngine {

    /**
     * All that follows, with all proofs.
     *
     * @param denied triples that some text denies and none states: what would follow from each is reported as held back
     * @throws io.spillover.document.SpilloverException if a rule never comes to an end
     */
    Inference infer(Graph facts, RuleSet rules, Collection<Triple> denied);
}
