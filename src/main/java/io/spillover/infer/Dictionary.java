package io.spillover.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Numbers for nodes, so that joins compare numbers. Nodes are told apart by term, not by value. */
final class Dictionary {
    private final Constants constants;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** Begins behind the numbers of what rules name. */
    Dictionary(Constants constants) {
        this.constants = constants;
    }

    /** The number of a node, from 0; a new one where it has none yet. */
    int number(Node node) {
        Optional<Integer> constant = constants.number(node);
        if (constant.isPresent()) {
            return constant.get();
        }
        int next = constants.size() + nodes.size();
        Integer known = numbers.putIfAbsent(node, next);
        if (known != null) {
            return known;
        }
        nodes.add(node);
        return next;
    }

    Node node(int number) {
        return number < constants.size() ? constants.node(number) : nodes.get(number - constants.size());
    }
}
