package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The facts that some text denies and none stands behind, each as the triples that would hold if it were asserted.
 *
 * @param factOf the fact that each such triple belongs to
 */
record Denials(Map<Triple, Node> factOf) {

    static Denials in(Graph facts) {
        Map<Triple, Node> factOf = new LinkedHashMap<>();
        List<Node> denied = facts.find(Node.ANY, Vocabulary.FACTUALITY, Vocabulary.DENIED)
                .mapWith(Triple::getSubject)
                .filterKeep(node -> facts.contains(node, RDF.type.asNode(), Vocabulary.FACT))
                .toList();
        denied.stream()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .forEach(fact -> add(fact, facts, factOf));
        return new Denials(factOf);
    }

    Set<Triple> triples() {
        return factOf.keySet();
    }

    private static void add(Node fact, Graph facts, Map<Triple, Node> factOf) {
        plain(fact, facts).filter(triple -> !facts.contains(triple)).ifPresent(triple -> {
            factOf.put(triple, fact);
            factOf.put(Triple.create(fact, Vocabulary.FACTUALITY, Vocabulary.ASSERTED), fact);
        });
    }

    private static Optional<Triple> plain(Node fact, Graph facts) {
        return object(facts, fact, Vocabulary.SUBJECT).flatMap(subject -> object(facts, fact, Vocabulary.PREDICATE)
                .flatMap(predicate -> object(facts, fact, Vocabulary.OBJECT)
                        .map(object -> Triple.create(subject, predicate, object))));
    }

    private static Optional<Node> object(Graph facts, Node subject, Node predicate) {
        return facts.find(subject, predicate, Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional();
    }
}
