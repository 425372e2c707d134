package io.spillover.graph.remote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Things that quads name and that were not asked for yet: whoever follows a link will follow the next one too, so they are
 * fetched together.
 */
final class Frontier {
    private final Deque<Node> latest = new ArrayDeque<>();
    private final Set<Node> met = new HashSet<>();

    void meet(Quad quad) {
        meet(quad.getSubject());
        meet(quad.getObject());
    }

    private void meet(Node node) {
        if (node.isURI() && met.add(node)) {
            latest.push(node);
        }
    }

    /** This one, and those that were met last. */
    List<Node> with(Node wanted, int most) {
        met.add(wanted);
        List<Node> together = new ArrayList<>(most);
        together.add(wanted);
        while (together.size() < most && !latest.isEmpty()) {
            Node next = latest.pop();
            if (!next.equals(wanted)) {
                together.add(next);
            }
        }
        return together;
    }
}
