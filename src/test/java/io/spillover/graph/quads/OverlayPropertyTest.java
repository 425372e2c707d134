package io.spillover.graph.quads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A dataset under a change answers as one to which the change was made, and is what it was. */
class OverlayPropertyTest {
    private static final List<Node> NODES = IntStream.range(0, 4)
            .mapToObj(number -> NodeFactory.createURI("https://example.org/" + number))
            .toList();

    private DatasetGraph below = DatabaseMgr.createDatasetGraph();
    private DatasetGraph changed = withUnion(DatabaseMgr.createDatasetGraph());
    private Overlay overlay = new Overlay(below);

    /** The tries of a property share an instance. */
    @BeforeTry
    void beginAnew() {
        below = DatabaseMgr.createDatasetGraph();
        changed = withUnion(DatabaseMgr.createDatasetGraph());
        overlay = new Overlay(below);
    }

    @Property(tries = 30)
    void every_pattern_finds_what_it_finds_where_the_change_was_made(@ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        fill(random);
        Set<Quad> before = found(below, QuadPattern.ALL);
        change(random);
        for (Quad quad : quads(random, 20)) {
            new QuadPattern(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                    .andWider()
                    .forEach(pattern -> assertThat(found(overlay, pattern))
                            .as("%s", pattern)
                            .isEqualTo(found(changed, pattern)));
        }
        assertThat(graphs(overlay)).isEqualTo(graphs(changed));
        assertThat(found(below, QuadPattern.ALL)).isEqualTo(before);
    }

    @Property(tries = 20)
    void a_query_by_finds_has_the_rows_of_the_database_s_own_engine(@ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        fill(random);
        change(random);
        for (String pattern : List.of(
                "?a <https://example.org/1> ?b . ?b <https://example.org/2> ?c",
                "GRAPH ?g { ?a <https://example.org/1> ?b } ?b ?p ?c",
                "GRAPH ?g { ?a ?p ?b OPTIONAL { ?b <https://example.org/3> ?c } }",
                "?a <https://example.org/1>+ ?b FILTER NOT EXISTS { GRAPH <https://example.org/0> { ?a ?p ?b } }",
                "{ SELECT ?a (COUNT(*) AS ?c) { GRAPH ?g { ?a ?p ?b } } GROUP BY ?a } ?a <https://example.org/2> ?b")) {
            String query = "SELECT * { " + pattern + " }";
            List<String> byFinds = Txn.calculateRead(
                    overlay,
                    () -> overlay.answerByFinds(QueryFactory.create(query), Map.of(), OverlayPropertyTest::rows));
            List<String> byDatabase = Txn.calculateRead(changed, () -> {
                try (QueryExec execution =
                        QueryExec.dataset(changed).query(query).build()) {
                    return rows(execution);
                }
            });
            assertThat(byFinds).as(query).isEqualTo(byDatabase);
        }
    }

    @Example
    void what_is_settled_changes_no_more_but_can_be_supposed() {
        Quad quad = Quad.create(NODES.get(0), NODES.get(1), NODES.get(2), NODES.get(3));
        overlay.settle();
        assertThatThrownBy(() -> Txn.executeWrite(overlay, () -> overlay.add(quad)))
                .isInstanceOf(JenaTransactionException.class);
        overlay.begin(TxnType.WRITE);
        overlay.add(quad);
        assertThat(overlay.contains(quad)).isTrue();
        overlay.abort();
        overlay.end();
        assertThat(found(overlay, QuadPattern.ALL)).isEmpty();
    }

    @Example
    void a_transaction_of_the_dataset_below_is_joined_and_left_open() {
        Txn.executeRead(below, () -> {
            assertThat(found(overlay, QuadPattern.ALL)).isEmpty();
            assertThat(below.isInTransaction()).isTrue();
        });
        assertThat(found(overlay, QuadPattern.ALL)).isEmpty();
        assertThat(below.isInTransaction()).isFalse();
    }

    private static DatasetGraph withUnion(DatasetGraph dataset) {
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }

    private void fill(Random random) {
        List<Quad> first = quads(random, 30);
        List.of(below, changed).forEach(dataset -> Txn.executeWrite(dataset, () -> first.forEach(dataset::add)));
    }

    private void change(Random random) {
        for (int times = random.nextInt(3); times >= 0; times--) {
            List<Quad> added = quads(random, 12);
            List<Quad> removed = quads(random, 30);
            List.of(overlay, changed)
                    .forEach(dataset -> Txn.executeWrite(dataset, () -> {
                        added.forEach(dataset::add);
                        removed.forEach(dataset::delete);
                        added.subList(0, 3).forEach(dataset::add);
                    }));
        }
        overlay.settle();
    }

    private static List<String> rows(QueryExec execution) {
        List<String> rows = new ArrayList<>();
        execution.select().forEachRemaining(row -> {
            Map<String, String> values = new TreeMap<>();
            row.forEach((variable, value) -> values.put(variable.getVarName(), value.toString()));
            rows.add(values.toString());
        });
        return rows.stream().sorted().toList();
    }

    private static List<Quad> quads(Random random, int count) {
        return random.ints(count, 0, 256)
                .mapToObj(number -> Quad.create(
                        NODES.get(number & 3),
                        NODES.get(number >> 2 & 3),
                        NODES.get(number >> 4 & 3),
                        NODES.get(number >> 6 & 3)))
                .toList();
    }

    private static Set<Quad> found(DatasetGraph dataset, QuadPattern pattern) {
        return Txn.calculateRead(dataset, () -> {
            List<Quad> found = new ArrayList<>();
            dataset.find(pattern.graph(), pattern.subject(), pattern.predicate(), pattern.object())
                    .forEachRemaining(found::add);
            assertThat(found).doesNotHaveDuplicates();
            return new HashSet<>(found);
        });
    }

    private static Set<Node> graphs(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> {
            Set<Node> graphs = new HashSet<>();
            dataset.listGraphNodes().forEachRemaining(graphs::add);
            return graphs;
        });
    }
}
