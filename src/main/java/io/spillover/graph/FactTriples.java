package io.spillover.graph;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The top layer of an article's graph: the facts that its claims state, and the plain triples that hold. It follows from
 * the claims alone, so it can be drawn again where merges change whom they are about.
 */
final class FactTriples {

    private final Iris iris;
    private final Triples triples;

    private FactTriples(Iris iris, Triples triples) {
        this.iris = iris;
        this.triples = triples;
    }

    /** What the claims among these triples state. */
    static Set<Triple> of(Iris iris, Collection<Triple> claims) {
        Graph graph = GraphFactory.createDefaultGraph();
        claims.forEach(graph::add);
        Triples facts = new Triples();
        FactTriples layer = new FactTriples(iris, facts);
        graph.find(Node.ANY, RDF.type.asNode(), Vocabulary.CLAIM)
                .forEach(triple -> layer.fact(new Properties(graph, triple.getSubject()), graph));
        return facts.collected();
    }

    /** No fact joins an entity with itself: such a claim came of a merge of the two that it is about. */
    private void fact(Properties claim, Graph claims) {
        Node subject = claim.required(Vocabulary.SUBJECT);
        Node predicate = claim.required(Vocabulary.PREDICATE);
        Node object = claim.required(Vocabulary.OBJECT);
        if (subject.equals(object)) {
            return;
        }
        Node fact = iris.fact(subject, predicate, object);
        triples.type(fact, Vocabulary.FACT)
                .add(fact, Vocabulary.SUBJECT, subject)
                .add(fact, Vocabulary.PREDICATE, predicate)
                .add(fact, Vocabulary.OBJECT, object)
                .add(fact, Vocabulary.STATED_BY, claim.node());
        if (!claim.has(Vocabulary.IN_OPINION)) {
            Node factuality = claim.required(Vocabulary.FACTUALITY);
            triples.add(fact, Vocabulary.FACTUALITY, factuality);
            trigger(claim, claims).ifPresent(trigger -> triples.add(fact, Vocabulary.TRIGGER, trigger));
            if (factuality.equals(Vocabulary.ASSERTED) || factuality.equals(Vocabulary.PROBABLE)) {
                triples.add(subject, predicate, object);
            }
        }
    }

    /** The fact of the condition on which a claim states its own; none where that is no fact of the vocabulary. */
    private Optional<Node> trigger(Properties claim, Graph claims) {
        return claim.value(Vocabulary.CONDITIONAL_ON)
                .map(condition -> new Properties(claims, condition))
                .filter(condition -> claims.contains(condition.node(), RDF.type.asNode(), Vocabulary.CLAIM))
                .map(condition -> iris.fact(
                        condition.required(Vocabulary.SUBJECT),
                        condition.required(Vocabulary.PREDICATE),
                        condition.required(Vocabulary.OBJECT)));
    }
}
