package io.spillover.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The rows of the lexicon under merges: an entity has its own and those of all that are merged into it. */
final class BackgroundRows {

    private final Background background;
    private final Merges merges;

    BackgroundRows(Background background, Merges merges) {
        this.background = background;
        this.merges = merges;
    }

    /** What an article that names the entity brings into the background. */
    Set<Triple> of(Node entity) {
        Set<Triple> rows = new LinkedHashSet<>();
        for (Node joined : merges.joined(entity)) {
            background.rows(joined).forEach(row -> rows.addAll(merges.of(row)));
        }
        return rows;
    }

    /** The entities whose rows may state the same triple as this one's. */
    Set<Node> neighbours(Node entity) {
        Set<Node> neighbours = new LinkedHashSet<>();
        for (Node joined : merges.joined(entity)) {
            background.neighbours(joined).forEach(neighbour -> neighbours.add(merges.of(neighbour)));
        }
        return neighbours;
    }
}
