package io.spillover.graph.remote;

import io.spillover.graph.quads.QuadPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Things that were met and may be asked for: whoever asks for one fact will ask for the next, so they are fetched together.
 * What is alike has IRIs that begin alike and are equally long, in parts.
 */
final class Frontier {
    /** {@code https://w3id.org/spillover/id/verdict/} has so many. */
    private static final int SLASHES = 6;

    /** How many things of one kind are fetched at once. */
    private static final int AT_ONCE = 128;

    /** What a thing is taken for where it is no object in some graph. */
    private static final Node AS_SUBJECT = RDF.subject.asNode();

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<Node, Links> links = new HashMap<>();

    /** Things that are alike, in the order in which they were met, and which of them were taken for what. */
    private static final class Kind {
        private final List<Node> things = new ArrayList<>();
        private final Map<Node, Integer> places = new HashMap<>();
        private final Map<Node, BitSet> taken = new HashMap<>();

        int place(Node thing) {
            return places.computeIfAbsent(thing, added -> {
                things.add(added);
                return things.size() - 1;
            });
        }

        /** Marks it, and tells whether it was taken before. */
        boolean take(Node thing, Node purpose) {
            BitSet marks = taken.computeIfAbsent(purpose, key -> new BitSet());
            int place = place(thing);
            boolean before = marks.get(place);
            marks.set(place);
            return before;
        }

        /** Those that were met last and not taken yet. */
        List<Node> latest(Node purpose) {
            BitSet marks = taken.computeIfAbsent(purpose, key -> new BitSet());
            List<Node> latest = new ArrayList<>();
            int next = marks.previousClearBit(things.size() - 1);
            while (next >= 0 && latest.size() < AT_ONCE) {
                latest.add(things.get(next));
                marks.set(next);
                next = marks.previousClearBit(next);
            }
            return latest;
        }
    }

    /** By which properties things were asked for that they link to, and things of which kinds, within a graph or all. */
    private static final class Links {
        private final Set<Node> properties = new LinkedHashSet<>();
        private final Set<Kind> kinds = new LinkedHashSet<>();
        private final Set<Node> objects = new LinkedHashSet<>();
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

    /** A thing, and others of its kind of which what is said was not fetched yet. */
    List<Node> subjects(Node wanted) {
        Kind kind = kind(wanted);
        kind.take(wanted, AS_SUBJECT);
        List<Node> together = new ArrayList<>(List.of(wanted));
        together.addAll(kind.latest(AS_SUBJECT));
        return together;
    }

    /**
     * Which objects to ask for together, each with the properties by which to ask: for new things, all properties by which
     * things were asked for; for a new property, all those things.
     *
     * @param pattern with a property and an object
     */
    Map<Node, List<Node>> objectsByProperty(QuadPattern pattern) {
        Links known = links.computeIfAbsent(pattern.graph(), key -> new Links());
        Kind kind = kind(pattern.object());
        known.kinds.add(kind);
        boolean newProperty = known.properties.add(pattern.predicate());
        Map<Node, List<Node>> asked = new LinkedHashMap<>();
        if (!kind.take(pattern.object(), pattern.graph())) {
            List<Node> fresh = new ArrayList<>(List.of(pattern.object()));
            known.kinds.forEach(one -> fresh.addAll(one.latest(pattern.graph())));
            known.properties.forEach(property -> asked.put(property, fresh));
            known.objects.addAll(fresh);
        } else if (newProperty) {
            asked.put(pattern.predicate(), List.copyOf(known.objects));
        } else {
            asked.put(pattern.predicate(), List.of(pattern.object()));
        }
        return asked;
    }

    private Kind kind(Node node) {
        return kinds.computeIfAbsent(kindOf(node.getURI()), key -> new Kind());
    }

    /** The beginning of an IRI up to {@link #SLASHES}, and how many more there are. */
    private static String kindOf(String iri) {
        int begun = 0;
        int slashes = 0;
        for (int at = iri.indexOf('/'); at >= 0; at = iri.indexOf('/', at + 1)) {
            slashes++;
            if (slashes <= SLASHES) {
                begun = at;
            }
        }
        return iri.substring(0, begun) + " " + slashes;
    }
}
