package io.spillover.export;

import io.spillover.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What one graph says of a node. */
record Thing(Node node, Map<Node, List<Node>> properties) {

    static Thing of(KnowledgeGraph graph, Node from, Node subject) {
        Map<Node, List<Node>> properties = new HashMap<>();
        graph.each(from, subject, Node.ANY, Node.ANY, quad -> properties
                .computeIfAbsent(quad.getPredicate(), property -> new ArrayList<>(1))
                .add(quad.getObject()));
        return new Thing(subject, properties);
    }

    /** Only some of its properties, where it has many. */
    static Thing of(KnowledgeGraph graph, Node from, Node subject, List<Node> wanted) {
        Map<Node, List<Node>> properties = new HashMap<>();
        for (Node property : wanted) {
            List<Node> values = new ArrayList<>(1);
            graph.each(from, subject, property, Node.ANY, quad -> values.add(quad.getObject()));
            properties.put(property, values);
        }
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
