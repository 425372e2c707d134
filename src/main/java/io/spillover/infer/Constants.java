package io.spillover.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Numbers for the nodes that rules name, from 0, given once for all {@linkplain Dictionary dictionaries}, so that the
 * terms of a rule need no numbering anew for each article. Not changed once the plans are made; threads may share it then.
 */
final class Constants {
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** The number of a node; a new one where it has none yet. */
    int add(Node node) {
        Integer known = numbers.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    Optional<Integer> number(Node node) {
        return Optional.ofNullable(numbers.get(node));
    }

    Node node(int number) {
        return nodes.get(number);
    }

    int size() {
        return nodes.size();
    }
}
