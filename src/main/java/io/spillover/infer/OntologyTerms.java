package io.spillover.infer;

import io.spillover.graph.Ontology;
import io.spillover.graph.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * The terms of our ontology that rules may use: whatever one of its files gives a type.
 *
 * @param terms classes, properties and individuals in our namespace
 */
record OntologyTerms(Set<Node> terms) {
    OntologyTerms {
        terms = Set.copyOf(terms);
    }

    static OntologyTerms of(Ontology ontology) {
        Set<Node> terms = new HashSet<>(typed(ontology.terms()));
        terms.addAll(typed(ontology.transmission()));
        return new OntologyTerms(terms);
    }

    boolean has(Node term) {
        return terms.contains(term);
    }

    private static Set<Node> typed(Graph graph) {
        Set<Node> typed = new HashSet<>();
        graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEach(triple -> typed.add(triple.getSubject()));
        typed.removeIf(node -> !Vocabulary.isTerm(node));
        return typed;
    }
}
