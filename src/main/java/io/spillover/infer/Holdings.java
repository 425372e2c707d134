package io.spillover.infer;

import io.spillover.graph.Ontology;
import io.spillover.graph.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What holds in a scope, and what may hold by the ontology. For one thread. */
final class Holdings {
    private final Ontology ontology;
    private final Source source;

    /** The triples of a scope. */
    interface Source {
        /** Those that match; {@link Node#ANY} matches every node. */
        Collection<Triple> find(Node subject, Node predicate, Node object);
    }

    Holdings(Ontology ontology, Source source) {
        this.ontology = ontology;
        this.source = source;
    }

    Collection<Triple> find(Node subject, Node predicate, Node object) {
        return source.find(subject, predicate, object);
    }

    boolean holds(Triple triple) {
        return !find(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .isEmpty();
    }

    /** Whether a predicate joins two entities; all others describe a thing, a fact or a risk say. */
    boolean isRelation(Node predicate) {
        return ontology.backgroundPredicates().contains(predicate);
    }

    /** Predicates of what rules know before any text: the rows of the transmission. */
    Set<Node> rowPredicates() {
        Set<Node> predicates = new HashSet<>();
        ontology.transmission().find().forEach(triple -> predicates.add(triple.getPredicate()));
        return predicates;
    }

    /** Whether the kinds of two entities are such as the predicate takes; of an entity of unknown kind anything may hold. */
    boolean mayHold(Triple triple) {
        return isOfKind(triple.getSubject(), triple.getPredicate(), Vocabulary.term("subjectType"))
                && isOfKind(triple.getObject(), triple.getPredicate(), Vocabulary.term("objectType"));
    }

    private boolean isOfKind(Node entity, Node predicate, Node side) {
        List<Node> wanted = ontology.terms().find(predicate, side, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .toList();
        List<Node> kinds = find(entity, RDF.type.asNode(), Node.ANY).stream()
                .map(Triple::getObject)
                .filter(kind -> !kind.equals(Vocabulary.ENTITY_CLASS))
                .toList();
        return wanted.isEmpty() || kinds.isEmpty() || kinds.stream().anyMatch(wanted::contains);
    }
}
