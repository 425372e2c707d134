package io.spillover.graph.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What a transaction adds and removes, which nobody else sees before it is sent. */
final class Change {
    private final QuadIndex added = new QuadIndex();
    private final Set<Quad> removed = new LinkedHashSet<>();

    void add(Quad quad) {
        removed.remove(quad);
        added.add(quad);
    }

    void remove(Quad quad) {
        added.remove(quad);
        removed.add(quad);
    }

    boolean isEmpty() {
        return added.size() == 0 && removed.isEmpty();
    }

    int size() {
        return added.size() + removed.size();
    }

    List<Quad> added() {
        return added.quads().toList();
    }

    Collection<Quad> removed() {
        return removed;
    }

    /** What matches after the change, of what matched before it. */
    List<Quad> on(List<Quad> before, QuadPattern pattern) {
        if (isEmpty()) {
            return before;
        }
        List<Quad> after = new ArrayList<>(before);
        after.removeIf(removed::contains);
        List<Quad> fresh = added.find(pattern);
        if (!fresh.isEmpty()) {
            Set<Quad> there = new HashSet<>(after);
            fresh.stream().filter(quad -> !there.contains(quad)).forEach(after::add);
        }
        return after;
    }

    /** Graphs that it adds to. */
    Set<Node> graphs() {
        return added.graphs();
    }
}
