package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Settles how much something weighs that was concluded more than once: it is described as its strongest proof does.
 *
 * <p>Proofs of one exposure don't add up, since they may rest on the same business; the strongest is the safe reading.
 */
final class StrongestValues {
    private static final Set<Node> MEASURES = Set.of(Vocabulary.WEIGHT, Vocabulary.SEVERITY, Vocabulary.STRENGTH);

    private final Map<Node, Description> strongest = new LinkedHashMap<>();

    private StrongestValues(Collection<Firing> firings) {
        firings.forEach(this::weigh);
    }

    /** What one proof says of a node that it gives a weight. */
    private record Description(Node node, BigDecimal measure, Set<Triple> triples) {
        private static final Comparator<Description> WEAKER = Comparator.comparing(Description::measure)
                .thenComparing(Description::isDirect)
                .thenComparing(Description::spelling, Comparator.reverseOrder());

        boolean isDirect() {
            return triples.contains(Triple.create(node, Vocabulary.CHANNEL, Vocabulary.DIRECT));
        }

        String spelling() {
            return triples.stream().map(Triple::toString).sorted().collect(Collectors.joining());
        }
    }

    /** The inferred triples, without what weaker proofs say of a node otherwise than the strongest. */
    static Collection<Triple> of(Inference inference) {
        StrongestValues settled = new StrongestValues(inference.firings());
        Set<Triple> kept = new LinkedHashSet<>(inference.triples());
        inference.firings().forEach(firing -> settled.weaker(firing).forEach(kept::remove));
        return kept;
    }

    private void weigh(Firing firing) {
        for (Triple conclusion : firing.conclusions()) {
            measure(conclusion).ifPresent(measure -> {
                Node node = conclusion.getSubject();
                strongest.merge(node, new Description(node, measure, about(node, firing)), StrongestValues::stronger);
            });
        }
    }

    /** What a proof says of weighed nodes, and their strongest proofs do not. */
    private List<Triple> weaker(Firing firing) {
        Set<Node> weighed = firing.conclusions().stream()
                .filter(conclusion -> measure(conclusion).isPresent())
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        return firing.conclusions().stream()
                .filter(conclusion -> weighed.contains(conclusion.getSubject()))
                .filter(conclusion -> !strongestOf(conclusion.getSubject()).contains(conclusion))
                .toList();
    }

    private Set<Triple> strongestOf(Node node) {
        return Optional.ofNullable(strongest.get(node))
                .map(Description::triples)
                .orElse(Set.of());
    }

    private static Description stronger(Description one, Description other) {
        return Description.WEAKER.compare(one, other) >= 0 ? one : other;
    }

    /** The weight that a conclusion gives; empty where it gives none. */
    static Optional<BigDecimal> measure(Triple triple) {
        return MEASURES.contains(triple.getPredicate()) ? Values.number(triple.getObject()) : Optional.empty();
    }

    private static Set<Triple> about(Node node, Firing firing) {
        return firing.conclusions().stream()
                .filter(conclusion -> conclusion.getSubject().equals(node))
                .collect(Collectors.toSet());
    }
}
