package io.spillover.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * What rules see of the whole store, asked piece by piece over the store's own indexes: the same triples as
 * {@link KnowledgeGraph#factsOf} copies out, without a copy.
 *
 * <p>To be used within a transaction, by one thread.
 */
public final class RuleFacts {
    /** About what trying a rule in vain costs instead. */
    private static final int MOST_LOOKED_AT = 100;

    private final Store store;
    private final Iris iris;
    private final Ontology ontology;
    private final Map<Node, Boolean> standing = new HashMap<>();

    RuleFacts(Store store, Background background) {
        this.store = store;
        this.iris = background.iris();
        this.ontology = background.ontology();
    }

    /** Forgets what was kept of answers: to be called when the store has changed. */
    void refresh() {
        standing.clear();
    }

    /** The triples that match; {@link Node#ANY} matches every node. */
    public Set<Triple> find(Node subject, Node predicate, Node object) {
        Set<Triple> found = new LinkedHashSet<>();
        ontology.seenAlways().find(subject, predicate, object).forEach(found::add);
        if (predicate.equals(RDF.type.asNode())) {
            types(subject, object, found);
        } else {
            seen(subject, predicate, object, found::add);
            if (!predicate.isConcrete()) {
                types(subject, object, found);
            }
        }
        return found;
    }

    /** Whether something matches; {@link Node#ANY} matches every node. */
    public boolean some(Node subject, Node predicate, Node object) {
        if (ontology.seenAlways().contains(subject, predicate, object)) {
            return true;
        }
        return predicate.equals(RDF.type.asNode())
                ? !find(subject, predicate, object).isEmpty()
                : store.some(Node.ANY, subject, predicate, object, this::isSeen);
    }

    /**
     * Whether there may be a triple that rules see: false only where there is certainly none. Of types there always may be.
     * Where the first quads that match are all of a kind that rules do not see, no further ones are looked at, since a store
     * may have any number of them.
     */
    public boolean maySee(Node subject, Node predicate, Node object) {
        AtomicInteger looked = new AtomicInteger();
        return predicate.equals(RDF.type.asNode())
                || ontology.seenAlways().contains(subject, predicate, object)
                || store.some(
                        Node.ANY,
                        subject,
                        predicate,
                        object,
                        quad -> looked.incrementAndGet() > MOST_LOOKED_AT || isSeen(quad));
    }

    public boolean contains(Triple triple) {
        return some(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    /**
     * The triples that would hold if a fact were asserted, which some text denies and none stands behind: none where that
     * is not so.
     */
    Set<Triple> denied(Node fact) {
        if (!contains(Triple.create(fact, Vocabulary.FACTUALITY, Vocabulary.DENIED))) {
            return Set.of();
        }
        Optional<Triple> plain = plain(fact).filter(triple -> !contains(triple));
        return plain.map(triple -> Set.of(triple, Triple.create(fact, Vocabulary.FACTUALITY, Vocabulary.ASSERTED)))
                .orElse(Set.of());
    }

    /** The facts that some triples may be about: those that they describe, and those whose plain triple they are. */
    Set<Node> factsIn(Collection<Triple> triples) {
        Set<Node> facts = new LinkedHashSet<>();
        for (Triple triple : triples) {
            if (iris.isFact(triple.getSubject())) {
                facts.add(triple.getSubject());
            } else if (ontology.factPredicates().contains(triple.getPredicate())
                    && triple.getObject().isURI()) {
                facts.add(iris.fact(triple.getSubject(), triple.getPredicate(), triple.getObject()));
            }
        }
        return facts;
    }

    private Optional<Triple> plain(Node fact) {
        return object(fact, Vocabulary.SUBJECT).flatMap(subject -> object(fact, Vocabulary.PREDICATE)
                .flatMap(predicate ->
                        object(fact, Vocabulary.OBJECT).map(object -> Triple.create(subject, predicate, object))));
    }

    private Optional<Node> object(Node fact, Node property) {
        return store.first(Node.ANY, fact, property, Node.ANY, quad -> iris.isArticle(quad.getGraph()))
                .map(Quad::getObject);
    }

    private void types(Node subject, Node type, Set<Triple> found) {
        if (type.isConcrete() && !subject.isConcrete()) {
            for (Node subclass : ontology.withSubclasses(type)) {
                seen(
                        subject,
                        RDF.type.asNode(),
                        subclass,
                        triple -> found.add(Triple.create(triple.getSubject(), RDF.type.asNode(), type)));
            }
            return;
        }
        seen(subject, RDF.type.asNode(), Node.ANY, triple -> typesWithSuperclasses(triple.getObject()).stream()
                .filter(one -> !type.isConcrete() || one.equals(type))
                .forEach(one -> found.add(Triple.create(triple.getSubject(), RDF.type.asNode(), one))));
    }

    /**
     * Hands over what rules see of the store's own triples. What many articles say is looked at once, and of its quads up to
     * the first that is seen.
     */
    private void seen(Node subject, Node predicate, Node object, Consumer<Triple> reader) {
        for (Triple triple : store.triples(subject, predicate, object)) {
            if (store.some(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject(), this::isSeen)) {
                reader.accept(triple);
            }
        }
    }

    private Set<Node> typesWithSuperclasses(Node type) {
        Set<Node> types = new LinkedHashSet<>(ontology.withSuperclasses(type));
        types.add(type);
        return types;
    }

    private boolean isSeen(Quad quad) {
        Node predicate = quad.getPredicate();
        boolean isType = predicate.equals(RDF.type.asNode());
        if (quad.getGraph().equals(iris.background())) {
            return ontology.backgroundPredicates().contains(predicate)
                    || (isType && !Vocabulary.isTerm(quad.getSubject()));
        }
        if (quad.getGraph().equals(iris.sources())) {
            return predicate.equals(Vocabulary.SOURCES);
        }
        if (!iris.isArticle(quad.getGraph())) {
            return false;
        }
        if (ontology.factPredicates().contains(predicate)) {
            return true;
        }
        if (iris.isFact(quad.getSubject())) {
            return (RuleInput.FACT_PROPERTIES.contains(predicate)
                            || (isType && quad.getObject().equals(Vocabulary.FACT)))
                    && standing.computeIfAbsent(
                            quad.getSubject(), fact -> store.contains(Node.ANY, fact, Vocabulary.FACTUALITY, Node.ANY));
        }
        if (iris.isFigure(quad.getSubject())) {
            return (RuleInput.OBSERVATION_PROPERTIES.contains(predicate)
                            || (isType && quad.getObject().equals(Vocabulary.OBSERVATION)))
                    && !store.contains(quad.getGraph(), quad.getSubject(), Vocabulary.IN_OPINION, Node.ANY);
        }
        return (isType || predicate.equals(Vocabulary.PHRASE)) && iris.isEntity(quad.getSubject());
    }
}
