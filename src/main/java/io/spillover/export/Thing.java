package io.spillover.export;

import io.spillover.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What one graph says of a node, read at once. */
record Thing(Node node, Map<Node, List<Node>> properties) {

    static Thing of(KnowledgeGraph graph, Node from, Node subject) {
        Map<Node, List<Node>> properties = new HashMap<>();
        graph.each(from, subject, Node.ANY, Node.ANY, quad -> properties
                .computeIfAbsent(quad.getPredicate(), property -> new ArrayList<>(1))
                .add(quad.getObject()));
        return new Thing(subject, properties);
    }

    List<Node> values(Node property) {
        return properties.getOrDefault(property, List.of());
    }

    Optional<Node> value(Node property) {
        return values(property).stream().findFirst();
    }

    double number(Node property, double otherwise) {
        return value(property)
                .map(literal -> Double.parseDouble(literal.getLiteralLexicalForm()))
                .orElse(otherwise);
    }
}
