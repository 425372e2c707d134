package io.spillover.infer;

import io.spillover.graph.Iris;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * Draws what follows from the facts of a scope, an article or a store, and writes it as triples with its proofs.
 *
 * <p>Threads may share one.
 */
public final class Inferences {
    private final RuleSet rules;
    private final SkolemIris skolems;
    private final Iris iris;

    public Inferences(RuleSet rules, Iris iris) {
        this.rules = rules;
        this.skolems = new SkolemIris(iris.base());
        this.iris = iris;
    }

    /**
     * What follows from facts, and what would if nothing were denied.
     *
     * @param facts what rules may see, as {@link io.spillover.graph.KnowledgeGraph#factsOf} gives it
     */
    public Drawn draw(Graph facts) {
        Materialization materialization = new Materialization(rules, skolems, Memory.NONE);
        Difference difference = materialization.change(
                Saying.first(facts.find().toList(), Denials.in(facts).triples()));
        ProofTriples writer = new ProofTriples(iris, materialization.state());
        Set<Triple> proofs = new LinkedHashSet<>(ProofTriples.rules(rules));
        for (KeptFiring kept : difference.begun()) {
            proofs.addAll(writer.of(kept));
            writer.statements(kept).forEach(triple -> proofs.addAll(writer.statement(triple)));
        }
        return new Drawn(difference.drawn(), proofs);
    }

    /**
     * What was drawn.
     *
     * @param statements the inferred triples; a node that was concluded with several weights has the greatest
     * @param proofs every proof of them, and every one that a denial holds back
     */
    public record Drawn(Collection<Triple> statements, Collection<Triple> proofs) {}
}
