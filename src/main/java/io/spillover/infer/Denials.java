package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Finds what some text denies and none states. */
final class Denials {
    private Denials() {}

    /** The triples that would hold if the denied facts were asserted. */
    static Set<Triple> in(Graph facts) {
        Set<Triple> denied = new LinkedHashSet<>();
        List<Node> candidates = facts.find(Node.ANY, Vocabulary.FACTUALITY, Vocabulary.DENIED)
                .mapWith(Triple::getSubject)
                .filterKeep(node -> facts.contains(node, RDF.type.asNode(), Vocabulary.FACT))
                .toList();
        candidates.stream()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .forEach(fact -> plain(fact, facts)
                        .filter(triple -> !facts.contains(triple))
                        .ifPresent(triple -> {
                            denied.add(triple);
                            denied.add(Triple.create(fact, Vocabulary.FACTUALITY, Vocabulary.ASSERTED));
                        }));
        return denied;
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
