package io.spillover.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What articles that come and go change of what rules see: kept by asking before each change and after all of them.
 *
 * <p>Get one from {@link KnowledgeGraph#inputChange} within the transaction that changes the store, hand it to
 * {@link KnowledgeGraph#add} and {@link KnowledgeGraph#forget}, and ask it {@link #difference} when all is done.
 */
public final class InputChange {
    private final RuleFacts facts;
    private final Map<Triple, Boolean> before = new LinkedHashMap<>();
    private final Map<Node, Set<Triple>> deniedBefore = new LinkedHashMap<>();

    /**
     * How what rules see has changed.
     *
     * @param denied triples that some text denies and none states, as they would hold
     */
    public record Difference(
            List<Triple> said, List<Triple> takenBack, List<Triple> denied, List<Triple> deniedNoLonger) {
        public Difference {
            said = List.copyOf(said);
            takenBack = List.copyOf(takenBack);
            denied = List.copyOf(denied);
            deniedNoLonger = List.copyOf(deniedNoLonger);
        }
    }

    InputChange(RuleFacts facts) {
        this.facts = facts;
    }

    /** To be told, before it is written or removed, what an article lets rules see. */
    void concern(Collection<Triple> triples) {
        facts.refresh();
        for (Triple triple : triples) {
            before.computeIfAbsent(triple, facts::contains);
        }
        for (Node fact : facts.factsIn(triples)) {
            deniedBefore.computeIfAbsent(fact, facts::denied);
        }
    }

    /** All that has changed so far. */
    public Difference difference() {
        facts.refresh();
        List<Triple> said = new ArrayList<>();
        List<Triple> takenBack = new ArrayList<>();
        before.forEach((triple, was) -> {
            boolean is = facts.contains(triple);
            if (is && !was) {
                said.add(triple);
            } else if (was && !is) {
                takenBack.add(triple);
            }
        });
        Set<Triple> was = new LinkedHashSet<>();
        Set<Triple> is = new LinkedHashSet<>();
        deniedBefore.forEach((fact, triples) -> {
            was.addAll(triples);
            is.addAll(facts.denied(fact));
        });
        return new Difference(said, takenBack, without(is, was), without(was, is));
    }

    private static List<Triple> without(Set<Triple> all, Set<Triple> others) {
        Set<Triple> rest = new LinkedHashSet<>(all);
        rest.removeAll(new HashSet<>(others));
        return List.copyOf(rest);
    }
}
