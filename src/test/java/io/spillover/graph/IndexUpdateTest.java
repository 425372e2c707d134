package io.spillover.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;

class IndexUpdateTest {
    private final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    private final IndexUpdate indexes = new IndexUpdate(dataset);

    @Test
    void many_quads_are_in_all_indexes_and_gone_from_all_when_they_are_removed() {
        List<Quad> quads = quads(0, 500);
        Txn.executeWrite(dataset, () -> indexes.add(quads));
        Quad one = quads.get(123);
        Txn.executeRead(dataset, () -> {
            assertThat(all()).hasSize(500);
            assertThat(dataset.find(Node.ANY, one.getSubject(), Node.ANY, Node.ANY))
                    .toIterable()
                    .contains(one);
            assertThat(dataset.find(Node.ANY, Node.ANY, Node.ANY, one.getObject()))
                    .toIterable()
                    .contains(one);
        });
        Txn.executeWrite(dataset, () -> indexes.remove(quads.subList(0, 300)));
        Txn.executeRead(dataset, () -> {
            assertThat(all()).containsExactlyInAnyOrderElementsOf(quads.subList(300, 500));
            assertThat(sizes()).containsExactly(200L);
        });
    }

    @Test
    void a_tree_that_fails_is_told_and_what_was_there_before_stays_and_can_be_changed() {
        List<Quad> before = quads(0, 200);
        List<Quad> failing = quads(200, 400);
        Txn.executeWrite(dataset, () -> indexes.add(before));
        NodeTable nodes = TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getNodeTable();
        dataset.begin(TxnType.WRITE);
        assertThatIllegalStateException()
                .isThrownBy(() -> indexes.change(failing, nodes::getAllocateNodeId, (index, rows) -> {
                    if (index.getName().equals("POSG")) {
                        throw new IllegalStateException("no room in " + index.getName());
                    }
                    index.addAll(rows);
                }))
                .withMessage("no room in POSG");
        dataset.abort();
        dataset.end();
        Txn.executeRead(dataset, () -> assertThat(all()).containsExactlyInAnyOrderElementsOf(before));
        Txn.executeWrite(dataset, () -> indexes.add(failing));
        Txn.executeRead(dataset, () -> assertThat(sizes()).containsExactly(400L));
    }

    private List<Quad> all() {
        return dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY).toList();
    }

    /** Of all indexes; one where they hold the same. */
    private Set<Long> sizes() {
        Set<Long> sizes = new TreeSet<>();
        for (TupleIndex index : TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes()) {
            sizes.add(index.size());
        }
        return sizes;
    }

    private static List<Quad> quads(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> Quad.create(
                        NodeFactory.createURI("http://example.org/graph/" + number % 3),
                        NodeFactory.createURI("http://example.org/thing/" + number),
                        NodeFactory.createURI("http://example.org/property/" + number % 7),
                        NodeFactory.createLiteralString("value " + number)))
                .toList();
    }
}
