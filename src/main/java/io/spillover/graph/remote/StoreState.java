package io.spillover.graph.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Which state a store elsewhere is in, as it says in a graph that is nobody's but ours.
 *
 * <p>Every change gives the store a state with a name that no other has, on condition that it was in the state that the
 * change was made for. So two that write at once do not mix, and after an answer that was lost the store tells whether the
 * change is in it: the last few names stay.
 *
 * @param current none where the store was never changed by this way
 * @param earlier the last few before it, oldest first
 * @param format the layout of the store
 */
record StoreState(Optional<String> current, List<String> earlier, Optional<String> format, Optional<String> madeBy) {
    static final Node GRAPH = NodeFactory.createURI("https://w3id.org/spillover/store");
    static final Node CURRENT = property("state");
    static final Node EARLIER = property("earlierState");
    static final Node FORMAT = property("format");
    static final Node MADE_BY = property("madeBy");

    static final StoreState NONE = new StoreState(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    private static final int KEPT = 8;

    StoreState {
        earlier = List.copyOf(earlier);
    }

    /** What the rows of the graph say, each a property and its value. */
    static StoreState of(List<Triple> rows) {
        return new StoreState(
                value(rows, CURRENT),
                rows.stream()
                        .filter(row -> row.getPredicate().equals(EARLIER))
                        .map(row -> row.getObject().getLiteralLexicalForm())
                        .sorted()
                        .toList(),
                value(rows, FORMAT),
                value(rows, MADE_BY));
    }

    /** How many changes there were. */
    OptionalLong number() {
        return current.map(name -> OptionalLong.of(Long.parseLong(name, 0, name.indexOf('-'), 10)))
                .orElse(OptionalLong.empty());
    }

    /** A state that comes after this one; names sort in their order. */
    StoreState next(String layout, String maker) {
        long number = number().orElse(0) + 1;
        List<String> before = new ArrayList<>(earlier);
        current.ifPresent(before::add);
        return new StoreState(
                Optional.of(String.format("%010d-%s", number, UUID.randomUUID())),
                before.subList(Math.max(0, before.size() - KEPT), before.size()),
                format.or(() -> Optional.of(layout)),
                madeBy.or(() -> Optional.of(maker)));
    }

    /** Whether this is a state or came after it. */
    boolean includes(StoreState other) {
        return current.equals(other.current)
                || other.current.filter(earlier::contains).isPresent();
    }

    boolean isSameAs(StoreState other) {
        return current.equals(other.current);
    }

    /** What the store says of itself in this state. */
    List<Quad> quads() {
        List<Quad> quads = new ArrayList<>();
        current.ifPresent(value -> quads.add(quad(CURRENT, value)));
        earlier.forEach(value -> quads.add(quad(EARLIER, value)));
        format.ifPresent(value -> quads.add(quad(FORMAT, value)));
        madeBy.ifPresent(value -> quads.add(quad(MADE_BY, value)));
        return quads;
    }

    private static Quad quad(Node property, String value) {
        return Quad.create(GRAPH, GRAPH, property, NodeFactory.createLiteralString(value));
    }

    private static Optional<String> value(List<Triple> rows, Node property) {
        return rows.stream()
                .filter(row -> row.getPredicate().equals(property))
                .map(row -> row.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    private static Node property(String name) {
        return NodeFactory.createURI("https://w3id.org/spillover/store#" + name);
    }
}
