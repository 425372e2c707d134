package io.spillover.graph.remote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Things that were met and may be asked for: whoever asks for one fact will ask for the next, so they are fetched together.
 * What is alike has IRIs that differ in their last part alone.
 */
final class Frontier {
    private final Map<String, Kind> kinds = new HashMap<>();

    /** Things that are alike, in the order in which they were met, and which of them were taken for what. */
    private static final class Kind {
        private final List<Node> things = new ArrayList<>();
        private final Map<Node, Integer> places = new HashMap<>();
        private final Map<QuadPattern, BitSet> taken = new HashMap<>();

        int place(Node thing) {
            return places.computeIfAbsent(thing, added -> {
                things.add(added);
                return things.size() - 1;
            });
        }
    }

    void meet(Quad quad) {
        meet(quad.getSubject());
        meet(quad.getObject());
    }

    void meet(Node node) {
        if (node.isURI()) {
            kind(node).place(node);
        }
    }

    /**
     * A thing, and others of its kind that were met last and not taken yet for the same.
     *
     * @param purpose what is to be fetched of it
     */
    List<Node> with(Node wanted, QuadPattern purpose, int most) {
        Kind kind = kind(wanted);
        BitSet taken = kind.taken.computeIfAbsent(purpose, key -> new BitSet());
        List<Node> together = new ArrayList<>(most);
        together.add(wanted);
        taken.set(kind.place(wanted));
        int next = taken.previousClearBit(kind.things.size() - 1);
        while (next >= 0 && together.size() < most) {
            together.add(kind.things.get(next));
            taken.set(next);
            next = taken.previousClearBit(next);
        }
        return together;
    }

    private Kind kind(Node node) {
        String iri = node.getURI();
        int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        return kinds.computeIfAbsent(iri.substring(0, end + 1), key -> new Kind());
    }
}
