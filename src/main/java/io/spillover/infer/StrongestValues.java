package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Settles how much something weighs that was concluded more than once: the greatest counts.
 *
 * <p>Proofs of one exposure don't add up, since they may rest on the same business; the strongest is the safe reading.
 */
final class StrongestValues {
    private static final Set<Node> MEASURES = Set.of(Vocabulary.WEIGHT, Vocabulary.SEVERITY, Vocabulary.STRENGTH);

    private StrongestValues() {}

    private record Measure(Node subject, Node predicate) {}

    static Collection<Triple> of(Collection<Triple> inferred) {
        List<Triple> settled = new ArrayList<>();
        Map<Measure, Triple> greatest = new LinkedHashMap<>();
        for (Triple triple : inferred) {
            if (MEASURES.contains(triple.getPredicate())) {
                greatest.merge(
                        new Measure(triple.getSubject(), triple.getPredicate()), triple, StrongestValues::greater);
            } else {
                settled.add(triple);
            }
        }
        settled.addAll(greatest.values());
        return settled;
    }

    private static Triple greater(Triple one, Triple other) {
        return value(one).compareTo(value(other)) >= 0 ? one : other;
    }

    private static BigDecimal value(Triple triple) {
        return Values.number(triple.getObject()).orElse(BigDecimal.ZERO);
    }
}
