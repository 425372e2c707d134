package io.spillover.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a picture has room for: the entities with most neighbours, and one line for all edges of a kind between two.
 *
 * @param leftOut how many entities there are beyond these
 * @param fewest how many neighbours each of those has at most
 */
record Excerpt(List<Entity> nodes, List<Line> lines, long leftOut, int fewest) {

    /** More would not be readable. */
    static final int ROOM = 150;

    /**
     * A line from one entity to another; edges of an entity with itself are none.
     *
     * @param predicates what its edges say, in alphabetical order
     */
    record Line(int from, int to, Stroke stroke, Set<String> predicates) {}

    /** @param focus the id of an entity that is drawn in any case */
    static Excerpt of(Network network, Optional<String> focus, int room) {
        Map<String, Integer> degrees = degrees(network);
        List<Entity> nodes = new ArrayList<>();
        network.nodes().forEach(nodes::add);
        nodes.sort(Comparator.comparing(
                        (Entity node) -> focus.filter(node.id()::equals).isEmpty())
                .thenComparing(node -> -degrees.getOrDefault(node.id(), 0))
                .thenComparing(Entity::id));
        List<Entity> drawn = nodes.size() <= room ? nodes : joined(network, nodes.subList(0, room), focus);
        int fewest = nodes.stream()
                .filter(node -> !drawn.contains(node))
                .mapToInt(node -> degrees.getOrDefault(node.id(), 0))
                .max()
                .orElse(0);
        return new Excerpt(List.copyOf(drawn), lines(network, drawn), nodes.size() - (long) drawn.size(), fewest);
    }

    /** Without those whose neighbours are all left out. */
    private static List<Entity> joined(Network network, List<Entity> nodes, Optional<String> focus) {
        Set<Integer> ends = new TreeSet<>();
        lines(network, nodes).forEach(line -> ends.addAll(List.of(line.from(), line.to())));
        return IntStream.range(0, nodes.size())
                .filter(i -> ends.contains(i)
                        || focus.filter(nodes.get(i).id()::equals).isPresent())
                .mapToObj(nodes::get)
                .toList();
    }

    /** How many others each entity is joined with. */
    private static Map<String, Integer> degrees(Network network) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (Edge edge : network.edges()) {
            if (!edge.source().equals(edge.target())) {
                neighbours.computeIfAbsent(edge.source(), id -> new TreeSet<>()).add(edge.target());
                neighbours.computeIfAbsent(edge.target(), id -> new TreeSet<>()).add(edge.source());
            }
        }
        return neighbours.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .size()));
    }

    private static List<Line> lines(Network network, List<Entity> drawn) {
        Map<String, Integer> places = new HashMap<>();
        drawn.forEach(node -> places.put(node.id(), places.size()));
        Map<String, Line> lines = new TreeMap<>();
        for (Edge edge : network.edges()) {
            int from = places.getOrDefault(edge.source(), -1);
            int to = places.getOrDefault(edge.target(), -1);
            if (from >= 0 && to >= 0 && from != to) {
                Stroke stroke = Stroke.of(edge);
                lines.computeIfAbsent(
                                "%05d %05d %s".formatted(from, to, stroke),
                                key -> new Line(from, to, stroke, new TreeSet<>()))
                        .predicates()
                        .add(edge.predicate());
            }
        }
        return List.copyOf(lines.values());
    }

    /** What is not in the picture, in words; none where nothing is left out. */
    Optional<String> note() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of("Drawn are the " + nodes.size() + " entities with most neighbours; " + leftOut
                        + (leftOut == 1 ? " other, which has " : " others, which have at most ") + fewest
                        + (fewest == 1 ? " neighbour" : " neighbours") + ", " + (leftOut == 1 ? "is" : "are")
                        + " left out.");
    }
}
