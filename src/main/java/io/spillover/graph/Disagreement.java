package io.spillover.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** How far what is stored and what is drawn anew are apart. */
public final class Disagreement {
    private Disagreement() {}

    /** How many triples only one of both has. */
    public static int of(Set<Triple> stored, Set<Triple> anew) {
        Set<Triple> gone = new HashSet<>(stored);
        gone.removeAll(anew);
        Set<Triple> come = new HashSet<>(anew);
        come.removeAll(stored);
        return gone.size() + come.size();
    }
}
