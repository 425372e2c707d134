package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, wherever its quads are. */
abstract class StoreContract {
    private static final String BASE = "https://example.org/";
    private static final Node GRAPH = node("graph");
    private static final Node OTHER = node("other");

    private Store store;

    /** The store, which begins empty; a second opening finds what the first has left. */
    abstract Store open();

    @BeforeEach
    void openIt() {
        store = open();
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    @Test
    void what_was_added_is_found_by_each_of_its_nodes() {
        Triple triple = triple("acme", "sellsTo", "initech");
        store.add(GRAPH, List.of(triple, triple("acme", "avoids", "freedonia")));
        Quad quad = Quad.create(GRAPH, triple);
        assertThat(store.find(GRAPH, node("acme"), node("sellsTo"), node("initech")))
                .containsExactly(quad);
        assertThat(store.find(Node.ANY, node("acme"), node("sellsTo"), Node.ANY))
                .containsExactly(quad);
        assertThat(store.find(Node.ANY, Node.ANY, node("sellsTo"), Node.ANY)).containsExactly(quad);
        assertThat(store.find(Node.ANY, Node.ANY, Node.ANY, node("initech"))).containsExactly(quad);
        assertThat(store.find(GRAPH, Node.ANY, Node.ANY, Node.ANY)).hasSize(2);
        assertThat(store.find(OTHER, node("acme"), Node.ANY, Node.ANY)).isEmpty();
    }

    @Test
    void it_is_still_there_when_the_store_is_opened_again() {
        store.add(GRAPH, triples(0, 100));
        store.close();
        store = open();
        assertThat(found(GRAPH)).isEqualTo(triples(0, 100));
    }

    @Test
    void a_text_with_any_characters_comes_back_as_it_was() {
        List<Triple> texts =
                List.of("a \"quote\" and a \\", "line\nfeed\tand\rreturn", "} GRAPH <x> {", "Zürich 🦉 \u0001").stream()
                        .map(text ->
                                Triple.create(node("article"), node("says"), NodeFactory.createLiteralString(text)))
                        .toList();
        store.add(GRAPH, texts);
        store.close();
        store = open();
        assertThat(found(GRAPH)).isEqualTo(Set.copyOf(texts));
        texts.forEach(triple -> assertThat(store.find(Node.ANY, Node.ANY, Node.ANY, triple.getObject()))
                .containsExactly(Quad.create(GRAPH, triple)));
    }

    @Test
    void what_was_removed_is_gone_from_its_graph_alone() {
        store.add(GRAPH, triples(0, 10));
        store.add(OTHER, triples(0, 10));
        store.remove(GRAPH, triples(0, 9));
        assertThat(found(GRAPH)).isEqualTo(triples(9, 10));
        assertThat(found(OTHER)).isEqualTo(triples(0, 10));
    }

    @Test
    void the_graphs_are_those_that_say_something() {
        store.add(OTHER, triples(0, 3));
        store.add(GRAPH, triples(0, 3));
        assertThat(store.graphs()).containsExactly(GRAPH, OTHER);
        store.write(() -> {
            store.remove(GRAPH, triples(0, 3));
            assertThat(store.graphs()).containsExactly(OTHER);
        });
        assertThat(store.graphs()).containsExactly(OTHER);
    }

    @Test
    void a_transaction_sees_what_it_changed_and_what_was_before() {
        store.add(GRAPH, triples(0, 10));
        store.write(() -> {
            assertThat(found(GRAPH)).hasSize(10);
            store.remove(GRAPH, triples(0, 5));
            store.add(GRAPH, triples(20, 25));
            Set<Triple> expected = IntStream.concat(IntStream.range(5, 10), IntStream.range(20, 25))
                    .mapToObj(StoreContract::triple)
                    .collect(Collectors.toSet());
            assertThat(found(GRAPH)).isEqualTo(expected);
            assertThat(store.find(Node.ANY, node("s22"), Node.ANY, Node.ANY)).hasSize(1);
            assertThat(store.find(Node.ANY, node("s2"), Node.ANY, Node.ANY)).isEmpty();
            store.add(GRAPH, triples(0, 5));
            store.remove(GRAPH, triples(20, 25));
            assertThat(found(GRAPH)).isEqualTo(triples(0, 10));
        });
        assertThat(found(GRAPH)).isEqualTo(triples(0, 10));
    }

    @Test
    void a_quad_that_is_added_twice_is_there_once() {
        store.add(GRAPH, triples(0, 3));
        store.write(() -> {
            store.add(GRAPH, triples(0, 3));
            assertThat(store.find(GRAPH, Node.ANY, Node.ANY, Node.ANY)).hasSize(3);
        });
        assertThat(store.find(GRAPH, Node.ANY, Node.ANY, Node.ANY)).hasSize(3);
    }

    @Test
    void many_that_come_and_go_at_once_are_found_by_each_of_their_nodes() {
        store.write(() -> {
            store.add(GRAPH, triples(0, 1_000));
            store.add(OTHER, triples(500, 900));
            assertThat(found(GRAPH)).isEqualTo(triples(0, 1_000));
            store.remove(GRAPH, triples(200, 1_200));
            store.add(GRAPH, triples(900, 950));
            assertThat(found(GRAPH)).hasSize(250);
        });
        Set<Quad> wanted = Stream.of(
                        quads(GRAPH, triples(0, 200)), quads(GRAPH, triples(900, 950)), quads(OTHER, triples(500, 900)))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        for (Node graph : List.of(Node.ANY, GRAPH)) {
            for (Node predicate : List.of(Node.ANY, node("p3"))) {
                for (Node object : List.of(Node.ANY, node("o5"))) {
                    for (Node subject : List.of(Node.ANY, node("s937"))) {
                        Quad pattern = Quad.create(graph, subject, predicate, object);
                        assertThat(store.find(graph, subject, predicate, object))
                                .as("%s", pattern)
                                .hasSameElementsAs(wanted.stream()
                                        .filter(quad -> matches(quad, pattern))
                                        .toList())
                                .doesNotHaveDuplicates();
                    }
                }
            }
        }
    }

    private static Set<Quad> quads(Node graph, Set<Triple> triples) {
        return triples.stream().map(triple -> Quad.create(graph, triple)).collect(Collectors.toSet());
    }

    private static boolean matches(Quad quad, Quad pattern) {
        return pattern.getGraph().matches(quad.getGraph()) && pattern.asTriple().matches(quad.asTriple());
    }

    @Test
    void a_change_that_fails_changes_nothing() {
        store.add(GRAPH, triples(0, 10));
        assertThatThrownBy(() -> store.write(() -> {
                    store.replace(GRAPH, triples(20, 30));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(found(GRAPH)).isEqualTo(triples(0, 10));
        store.replace(GRAPH, triples(5, 15));
        assertThat(found(GRAPH)).isEqualTo(triples(5, 15));
    }

    @Test
    void what_is_supposed_is_seen_by_the_question_alone() {
        store.add(GRAPH, triples(0, 10));
        Set<Triple> supposed = store.suppose(() -> {
            store.replace(GRAPH, triples(5, 20));
            return found(GRAPH);
        });
        assertThat(supposed).isEqualTo(triples(5, 20));
        assertThat(found(GRAPH)).isEqualTo(triples(0, 10));
    }

    @Test
    void changes_that_were_given_up_take_nothing_with_them() {
        store.add(GRAPH, triples(0, 2_000));
        for (int time = 1; time <= 5; time++) {
            int from = time * 10_000;
            store.suppose(() -> {
                store.add(OTHER, triples(from, from + 500 * (from % 3 + 1)));
                return found(OTHER);
            });
            assertThatThrownBy(() -> store.write(() -> {
                        store.add(OTHER, triples(from, from + 700));
                        found(OTHER);
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        store.add(OTHER, triples(10_000, 13_000));
        assertThat(found(OTHER)).isEqualTo(triples(10_000, 13_000));
        store.close();
        store = open();
        assertThat(found(GRAPH)).isEqualTo(triples(0, 2_000));
        assertThat(found(OTHER)).isEqualTo(triples(10_000, 13_000));
    }

    @Test
    void a_change_within_a_question_is_refused() {
        assertThatThrownBy(() -> store.read(() -> {
                    store.add(GRAPH, triples(0, 1));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.graphs()).isEmpty();
    }

    @Test
    void a_question_sees_one_state_while_another_thread_changes_it() throws Exception {
        store.add(GRAPH, triples(0, 10));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> change;
        change = store.read(() -> {
            assertThat(found(GRAPH)).hasSize(10);
            CompletableFuture<Void> changing = CompletableFuture.runAsync(() -> {
                begun.countDown();
                store.add(GRAPH, triples(10, 20));
            });
            await(begun);
            assertThat(found(GRAPH)).hasSize(10);
            return changing;
        });
        change.get(1, TimeUnit.MINUTES);
        assertThat(found(GRAPH)).hasSize(20);
    }

    @Test
    void every_change_gives_the_store_another_version() {
        store.add(GRAPH, triples(0, 1));
        long before = store.read(() -> store.version().orElseThrow());
        assertThat(store.read(() -> store.version().orElseThrow())).isEqualTo(before);
        store.add(GRAPH, triples(1, 2));
        assertThat(store.read(() -> store.version().orElseThrow())).isNotEqualTo(before);
        store.write(() -> assertThat(store.version()).isEmpty());
    }

    @Test
    void a_query_sees_all_graphs_as_one_and_values_are_bound() {
        store.add(GRAPH, List.of(triple("acme", "sellsTo", "initech")));
        store.add(OTHER, List.of(triple("acme", "sellsTo", "initech"), triple("initech", "avoids", "freedonia")));
        assertThat(rows("acme")).containsExactly("freedonia");
        store.write(() -> {
            store.add(GRAPH, List.of(triple("initech", "avoids", "ruritania")));
            assertThat(rows("acme")).containsExactly("freedonia", "ruritania");
        });
        assertThat(rows("acme")).containsExactly("freedonia", "ruritania");
        assertThat(rows("initech")).isEmpty();
    }

    @Test
    void all_quads_are_handed_over_once() {
        store.add(GRAPH, triples(0, 1_000));
        store.add(OTHER, triples(500, 1_500));
        List<Quad> quads = new ArrayList<>();
        store.each(Node.ANY, Node.ANY, Node.ANY, Node.ANY, quads::add);
        assertThat(quads).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(store.some(Node.ANY, node("s1400"), Node.ANY, Node.ANY, quad -> quad.getGraph()
                        .equals(OTHER)))
                .isTrue();
    }

    @Test
    void what_many_graphs_say_is_one_triple_of_their_union() {
        Random random = new Random(3);
        List<Quad> quads = Stream.generate(() -> Quad.create(
                        node("g" + random.nextInt(60)),
                        triple("s" + random.nextInt(3), "p" + random.nextInt(3), "s" + random.nextInt(3))))
                .limit(900)
                .toList();
        store.add(quads);
        for (Node subject : List.of(Node.ANY, node("s0"), node("s1"), node("nobody"))) {
            for (Node predicate : List.of(Node.ANY, node("p0"), node("p2"))) {
                for (Node object : List.of(Node.ANY, node("s1"), node("s2"))) {
                    assertThat(store.triples(subject, predicate, object))
                            .isEqualTo(quads.stream()
                                    .map(Quad::asTriple)
                                    .filter(Triple.create(subject, predicate, object)::matches)
                                    .collect(Collectors.toSet()));
                }
            }
        }
        assertThat(answers("SELECT ?s ?o { ?s :p1 ?o }")).hasSize(9);
        assertThat(answers("SELECT ?o { :s0 :p1 ?o . ?o :p2 :s1 }")).hasSize(3);
    }

    @Test
    void a_query_may_ask_which_graph_says_something() {
        for (int i = 0; i < 40; i++) {
            store.add(node("g" + i), List.of(triple("acme", "sellsTo", "globex")));
        }
        store.add(node("g7"), List.of(triple("globex", "avoids", "freedonia")));
        assertThat(answers("SELECT ?g { GRAPH ?g { :acme :sellsTo :globex } }")).hasSize(40);
        assertThat(answers("SELECT ?c { :globex :avoids ?c FILTER EXISTS { GRAPH :g39 { :acme :sellsTo ?who } } }"))
                .hasSize(1);
        assertThat(answers("SELECT ?who FROM :g7 { :acme :sellsTo ?who }")).hasSize(1);
        assertThat(answers("SELECT (COUNT(*) AS ?n) { { SELECT ?g { GRAPH ?g { ?s :sellsTo ?who } } } }"))
                .singleElement()
                .asString()
                .contains("40");
    }

    private List<Binding> answers(String text) {
        var query = QueryFactory.create("PREFIX : <" + BASE + "> " + text);
        return store.answer(new BoundQuery(query, Map.of()), execution -> {
            List<Binding> rows = new ArrayList<>();
            execution.select().forEachRemaining(rows::add);
            return rows;
        });
    }

    private List<String> rows(String seller) {
        var query = QueryFactory.create("PREFIX : <" + BASE
                + "> SELECT ?country { ?seller :sellsTo ?buyer . ?buyer :avoids ?country } ORDER BY ?country");
        return store.answer(new BoundQuery(query, Map.of(Var.alloc("seller"), node(seller))), execution -> {
            List<String> names = new ArrayList<>();
            RowSet rows = execution.select();
            rows.forEachRemaining(row -> names.add(row.get("country").getURI().substring(BASE.length())));
            return names;
        });
    }

    private Set<Triple> found(Node graph) {
        return Set.copyOf(store.copy(graph).find().toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Set<Triple> triples(int from, int to) {
        return IntStream.range(from, to).mapToObj(StoreContract::triple).collect(Collectors.toSet());
    }

    private static Triple triple(int number) {
        return triple("s" + number, "p" + number % 7, "o" + number % 31);
    }

    private static Triple triple(String subject, String predicate, String object) {
        return Triple.create(node(subject), node(predicate), node(object));
    }

    private static Node node(String name) {
        return NodeFactory.createURI(BASE + name);
    }
}
