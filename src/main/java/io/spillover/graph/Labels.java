package io.spillover.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/** The names of nodes; remembers those it has looked up, so it serves one question. */
final class Labels {

    private final Store store;
    private final Iris iris;
    private final Map<Node, String> known = new HashMap<>();

    Labels(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /**
     * The lexicon's name, else the first in alphabetical order that an article gives, so that it does not depend on which
     * article came first; a literal's text; else the end of the IRI.
     */
    String of(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : known.computeIfAbsent(node, this::lookUp);
    }

    /** The name that the store gives a node, if any. */
    Optional<String> given(Node node) {
        return label(iris.background(), node).or(() -> label(Node.ANY, node));
    }

    private String lookUp(Node node) {
        return label(iris.background(), node).or(() -> label(Node.ANY, node)).orElseGet(() -> iris.path(node)
                .replaceFirst("^.*[/#](?=.)", ""));
    }

    private Optional<String> label(Node graph, Node node) {
        return store.find(graph, node, RDFS.label.asNode(), Node.ANY).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .min(Comparator.naturalOrder());
    }
}
