package io.spillover.graph;

import io.spillover.document.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What a graph says of one node, property by property. */
record Properties(Graph graph, Node node) {

    /** The value of a property; the first in order where there are several. */
    Optional<Node> value(Node property) {
        return graph.find(node, property, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .min(Comparator.comparing(Node::toString));
    }

    Optional<String> text(Node property) {
        return value(property).map(found -> found.isLiteral() ? found.getLiteralLexicalForm() : found.getURI());
    }

    /** A number in its plain form: 5, not 5.0. */
    Optional<String> decimal(Node property) {
        return text(property)
                .map(number -> new BigDecimal(number).stripTrailingZeros())
                .map(BigDecimal::toPlainString);
    }

    /** The value of a property that the shapes demand. */
    Node required(Node property) {
        return value(property)
                .orElseThrow(() -> new IllegalStateException(node + " has no " + property + ", against the shapes"));
    }

    boolean has(Node property) {
        return graph.contains(node, property, Node.ANY);
    }

    Properties at(Node property) {
        return new Properties(graph, required(property));
    }

    Span span() {
        return new Span(number(ReusedTerms.NIF_BEGIN_INDEX), number(ReusedTerms.NIF_END_INDEX));
    }

    int number(Node property) {
        return Integer.parseInt(required(property).getLiteralLexicalForm());
    }
}
