package io.spillover.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Numbers for nodes, so that joins compare numbers. Nodes are told apart by term, not by value. */
final class Dictionary {
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** The number of a node, from 0; a new one where it has none yet. */
    int number(Node node) {
        Integer known = numbers.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    Node node(int number) {
        return nodes.get(number);
    }
}
