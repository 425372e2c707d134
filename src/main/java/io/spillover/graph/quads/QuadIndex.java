package io.spillover.graph.quads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in memory, found by each of their nodes. About 300 bytes a quad.
 *
 * <p>What is removed stays in the lists and is passed over, for to find it in the list of a class would take long.
 */
public final class QuadIndex {
    private final Map<Quad, Boolean> standing = new HashMap<>();
    private final Map<Node, List<Quad>> byGraph = new HashMap<>();
    private final Map<Node, List<Quad>> bySubject = new HashMap<>();
    private final Map<Node, List<Quad>> byPredicate = new HashMap<>();
    private final Map<Node, List<Quad>> byObject = new HashMap<>();
    private int removed;

    public void add(Quad quad) {
        Boolean before = standing.put(quad, true);
        if (before == null) {
            list(byGraph, quad.getGraph(), quad);
            list(bySubject, quad.getSubject(), quad);
            list(byPredicate, quad.getPredicate(), quad);
            list(byObject, quad.getObject(), quad);
        } else if (!before) {
            removed--;
        }
    }

    public void remove(Quad quad) {
        if (Boolean.TRUE.equals(standing.replace(quad, false))) {
            removed++;
        }
    }

    public boolean holds(Quad quad) {
        return standing.getOrDefault(quad, false);
    }

    public int size() {
        return standing.size() - removed;
    }

    /** All that stand; not a copy. */
    public Stream<Quad> quads() {
        return standing.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
    }

    public Set<Node> graphs() {
        Set<Node> graphs = new HashSet<>();
        byGraph.forEach((graph, quads) -> {
            if (quads.stream().anyMatch(this::holds)) {
                graphs.add(graph);
            }
        });
        return graphs;
    }

    public List<Quad> find(QuadPattern pattern) {
        List<Quad> found = new ArrayList<>();
        shortest(pattern)
                .map(Collection::stream)
                .orElseGet(() -> standing.keySet().stream())
                .filter(pattern::matches)
                .filter(this::holds)
                .forEach(found::add);
        return found;
    }

    private Optional<List<Quad>> shortest(QuadPattern pattern) {
        return Stream.of(
                        listed(byGraph, pattern.graph()),
                        listed(bySubject, pattern.subject()),
                        listed(byPredicate, pattern.predicate()),
                        listed(byObject, pattern.object()))
                .flatMap(Optional::stream)
                .min((one, other) -> Integer.compare(one.size(), other.size()));
    }

    private static Optional<List<Quad>> listed(Map<Node, List<Quad>> lists, Node node) {
        return node.equals(Node.ANY) ? Optional.empty() : Optional.of(lists.getOrDefault(node, List.of()));
    }

    private static void list(Map<Node, List<Quad>> lists, Node node, Quad quad) {
        lists.computeIfAbsent(node, key -> new ArrayList<>(2)).add(quad);
    }
}
