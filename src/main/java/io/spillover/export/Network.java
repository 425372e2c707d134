package io.spillover.export;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Entities and the edges between them, in an order that depends on them alone.
 *
 * @param nodes by IRI
 * @param edges by subject, predicate, object and origin; two entities may have several
 */
record Network(List<Entity> nodes, List<Edge> edges) {

    private static final Comparator<Edge> ORDER = Comparator.comparing(
                    (Edge edge) -> edge.subject().getURI())
            .thenComparing(Edge::predicate)
            .thenComparing(edge -> edge.object().getURI())
            .thenComparing(Edge::origin)
            .thenComparing(Edge::rule)
            .thenComparing(Edge::weight);

    /** Where an edge comes from. */
    enum Origin {
        ASSERTED,
        INFERRED,
        BACKGROUND
    }

    /** A node. */
    record Entity(Node iri, String label, String type) {}

    /**
     * An edge.
     *
     * @param factuality all factualities of a fact, joined by a comma; empty for what was not said
     * @param weight from 0 to 1: of a fact the trust in its best claim, of an inference its weight, severity or strength
     * @param rule the titles of the rules that drew it
     * @param evidence how many claims state it, or how many proofs conclude it
     */
    record Edge(
            Node subject,
            String predicate,
            Node object,
            String factuality,
            double weight,
            Origin origin,
            String rule,
            int evidence) {}

    Network {
        nodes = nodes.stream()
                .sorted(Comparator.comparing(node -> node.iri().getURI()))
                .toList();
        edges = edges.stream().sorted(ORDER).toList();
    }

    /** The part at most some edges away from a node, in either direction; the whole where there is no focus. */
    Network around(Optional<Node> focus, int depth) {
        return focus.map(centre -> within(reachable(centre, depth))).orElse(this);
    }

    private Network within(Set<Node> kept) {
        return new Network(
                nodes.stream().filter(node -> kept.contains(node.iri())).toList(),
                edges.stream()
                        .filter(edge -> kept.contains(edge.subject()) && kept.contains(edge.object()))
                        .toList());
    }

    private Set<Node> reachable(Node centre, int depth) {
        Map<Node, Set<Node>> neighbours = new HashMap<>();
        for (Edge edge : edges) {
            neighbours.computeIfAbsent(edge.subject(), node -> new HashSet<>()).add(edge.object());
            neighbours.computeIfAbsent(edge.object(), node -> new HashSet<>()).add(edge.subject());
        }
        Map<Node, Integer> distance = new HashMap<>(Map.of(centre, 0));
        Deque<Node> open = new ArrayDeque<>(Set.of(centre));
        while (!open.isEmpty()) {
            Node node = open.remove();
            int next = distance.getOrDefault(node, 0) + 1;
            for (Node neighbour : neighbours.getOrDefault(node, Set.of())) {
                if (next <= depth && distance.putIfAbsent(neighbour, next) == null) {
                    open.add(neighbour);
                }
            }
        }
        return distance.keySet();
    }
}
