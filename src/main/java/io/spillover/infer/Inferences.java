package io.spillover.infer;

import io.spillover.graph.Iris;
import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * Draws what follows from the facts of a scope, an article or a store, and writes it as triples with its proofs.
 *
 * <p>Threads may share one.
 */
public final class Inferences {
    private final RuleSet rules;
    private final RuleEngine engine;
    private final Iris iris;

    public Inferences(RuleSet rules, Iris iris) {
        this.rules = rules;
        this.engine = new SemiNaiveEngine(iris.base());
        this.iris = iris;
    }

    /**
     * What follows from facts, and what would if nothing were denied.
     *
     * @param facts what rules may see, as {@link io.spillover.graph.KnowledgeGraph#factsOf} gives it
     */
    public Drawn draw(Graph facts) {
        Denials denials = Denials.in(facts);
        Inference inference = engine.infer(facts, rules, denials.triples());
        Collection<Triple> settled = StrongestValues.of(inference);
        return new Drawn(settled, new ProofTriples(iris, facts, denials).of(inference));
    }

    /**
     * What was drawn.
     *
     * @param statements the inferred triples; a node that was concluded with several weights has the greatest
     * @param proofs every proof of them, and every one that a denial holds back
     */
    public record Drawn(Collection<Triple> statements, Collection<Triple> proofs) {}
}
