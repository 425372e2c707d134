package io.spillover.verdict;

import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The signals among inferred triples. */
final class Signals {
    private final Map<Node, Map<Node, Node>> properties = new HashMap<>();

    Signals(Collection<Triple> statements) {
        for (Triple triple : statements) {
            properties
                    .computeIfAbsent(triple.getSubject(), subject -> new HashMap<>())
                    .put(triple.getPredicate(), triple.getObject());
        }
    }

    /** All signals that count at all, in the order of their IRIs. */
    List<Signal> all() {
        return properties.entrySet().stream()
                .filter(entry -> Vocabulary.SIGNAL_CLASS.equals(entry.getValue().get(RDF.type.asNode())))
                .map(entry -> signal(entry.getKey(), entry.getValue()))
                .filter(signal -> signal.times().signum() > 0)
                .sorted(Comparator.comparing(signal -> signal.node().getURI()))
                .toList();
    }

    private static Signal signal(Node node, Map<Node, Node> of) {
        Signal signal = new Signal(
                node,
                required(node, of, Vocabulary.SOURCE),
                required(node, of, Vocabulary.TARGET),
                Horizon.of(required(node, of, Vocabulary.HORIZON)),
                new BigDecimal(required(node, of, Vocabulary.DIRECTION).getLiteralLexicalForm()).signum(),
                new BigDecimal(required(node, of, Vocabulary.STRENGTH).getLiteralLexicalForm()).min(BigDecimal.ONE),
                Channel.of(required(node, of, Vocabulary.CHANNEL)),
                required(node, of, Vocabulary.EFFECT));
        return Optional.ofNullable(of.get(Vocabulary.TIMES))
                .map(times -> signal.times(new BigDecimal(times.getLiteralLexicalForm())))
                .orElse(signal);
    }

    private static Node required(Node node, Map<Node, Node> of, Node property) {
        return Optional.ofNullable(of.get(property))
                .orElseThrow(() -> new IllegalStateException(
                        "The signal " + node + " has no " + property + "; the rule that concludes it must give one"));
    }
}
