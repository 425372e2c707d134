package io.spillover.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/** The names of nodes; remembers those it has looked up, so it serves one question. */
final class Labels {

    private final Store store;
    private final Iris iris;
    private final Map<Node, Optional<String>> given = new HashMap<>();

    Labels(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /**
     * The lexicon's name, else the first in alphabetical order that an article gives, so that it does not depend on which
     * article came first; a literal's text; else the end of the IRI.
     */
    String of(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : given(node).orElseGet(() -> iris.path(node).replaceFirst("^.*[/#](?=.)", ""));
    }

    /** The name that the store gives a node, if any. */
    Optional<String> given(Node node) {
        return given.computeIfAbsent(node, this::lookUp);
    }

    private Optional<String> lookUp(Node node) {
        return first(store.find(iris.background(), node, RDFS.label.asNode(), Node.ANY).stream()
                        .map(Quad::getObject))
                .or(() -> first(store.triples(node, RDFS.label.asNode(), Node.ANY).stream()
                        .map(Triple::getObject)));
    }

    private static Optional<String> first(Stream<Node> names) {
        return names.map(Node::getLiteralLexicalForm).min(Comparator.naturalOrder());
    }
}
