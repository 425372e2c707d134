package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TDB2 (5.6.0) loses triples without a word where a live graph is read and written in one go: {@code COPY} and {@code MOVE}
 * onto a graph that is not empty, {@code CLEAR; ADD} in one transaction. Our way copies first, and loses none.
 */
class GraphCopyTest {
    private static final String BASE = "https://example.org/";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 100, 1_000})
    void a_graph_that_replaces_another_arrives_whole(int size) {
        Store store = StoreFolder.inMemory();
        Set<Triple> wanted = triples(0, size);
        store.add(node("from"), wanted);
        store.add(node("to"), triples(size / 2, size + size / 2));
        store.write(
                () -> store.replace(node("to"), store.copy(node("from")).find().toList()));
        assertThat(found(store, "to")).isEqualTo(wanted);
        assertThat(found(store, "from")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 100, 1_000})
    void a_graph_that_is_emptied_and_filled_in_one_transaction_is_whole(int size) {
        Store store = StoreFolder.inMemory();
        Set<Triple> wanted = triples(0, size);
        store.add(node("graph"), wanted);
        store.write(() -> {
            Set<Triple> copy = found(store, "graph");
            store.remove(node("graph"), copy);
            store.add(node("graph"), copy);
        });
        assertThat(found(store, "graph")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 100, 1_000})
    void what_was_supposed_and_given_up_leaves_all_as_it_was(int size) {
        Store store = StoreFolder.inMemory();
        Set<Triple> wanted = triples(0, size);
        store.add(node("graph"), wanted);
        Set<Triple> supposed = store.suppose(() -> {
            store.remove(node("graph"), triples(0, size / 2));
            store.add(node("graph"), triples(size, 2 * size));
            return found(store, "graph");
        });
        Set<Triple> expected = new LinkedHashSet<>(triples(size / 2, 2 * size));
        assertThat(supposed).isEqualTo(expected);
        assertThat(found(store, "graph")).isEqualTo(wanted);
    }

    private static Set<Triple> found(Store store, String graph) {
        return Set.copyOf(store.copy(node(graph)).find().toList());
    }

    private static Set<Triple> triples(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> Triple.create(node("s" + number), node("p" + number % 7), node("o" + number % 31)))
                .collect(Collectors.toSet());
    }

    private static Node node(String name) {
        return NodeFactory.createURI(BASE + name);
    }
}
