package io.spillover.infer;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * Forward chaining that finds every proof once: in each round one condition of a rule must be met by what the round
 * before added (semi-naive evaluation; Abiteboul, Hull and Vianu, Foundations of Databases, 13.1).
 *
 * <p>Everything is in memory while it runs. Threads may share one engine.
 */
public final class SemiNaiveEngine implements RuleEngine {
    private final SkolemIris skolems;

    /**
     * An engine for one base of instances.
     *
     * @param base what the IRIs of nodes that rules make begin with, ending in a slash
     */
    public SemiNaiveEngine(String base) {
        this.skolems = new SkolemIris(base);
    }

    @Override
    public Inference infer(Graph facts, RuleSet rules, Collection<Triple> denied) {
        Difference difference = new Materialization(rules, skolems, Memory.NONE)
                .change(Saying.first(facts.find().toList(), denied));
        return Inference.of(difference, denied);
    }
}
