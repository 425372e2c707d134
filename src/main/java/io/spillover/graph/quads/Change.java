package io.spillover.graph.quads;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What is added and removed, beside a dataset that does not know of it. */
public final class Change {
    private final QuadIndex added = new QuadIndex();
    private final Set<Quad> removed = new LinkedHashSet<>();

    public void add(Quad quad) {
        removed.remove(quad);
        added.add(quad);
    }

    public void remove(Quad quad) {
        added.remove(quad);
        removed.add(quad);
    }

    public boolean isEmpty() {
        return added.size() == 0 && removed.isEmpty();
    }

    public int size() {
        return added.size() + removed.size();
    }

    public List<Quad> added() {
        return added.quads().toList();
    }

    public Collection<Quad> removed() {
        return removed;
    }

    /** What matches after the change, of what matched before it. */
    public Iterator<Quad> over(Iterator<Quad> before, QuadPattern pattern) {
        return isEmpty()
                ? before
                : Iter.concat(
                        Iter.filter(before, quad -> !removed.contains(quad) && !added.holds(quad)),
                        added.find(pattern).iterator());
    }

    /** Graphs that it adds to. */
    public Set<Node> graphs() {
        return added.graphs();
    }
}
