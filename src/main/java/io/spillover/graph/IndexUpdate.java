package io.spillover.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.transaction.txn.SysTransState;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Changes the indexes of a TDB2 database side by side.
 *
 * <p>TDB2 keeps each quad in six B+trees, one after the other, and they are more than four fifths of what adding costs. They
 * have nothing in common but the transaction. A tree's part of that is bound to a thread, and can be taken from it and
 * given to another ({@link BPlusTree#detach}): so each tree is changed by whichever thread is free, and all of them belong
 * to the writer's thread again before anything else is asked. For the thread whose transaction writes.
 */
final class IndexUpdate {
    /** Of fewer quads than this, handing the trees to and fro would cost more than it gains. */
    private static final int WORTHWHILE = 100;

    private final DatasetGraph dataset;

    IndexUpdate(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    void add(Collection<Quad> quads) {
        if (quads.size() < WORTHWHILE) {
            quads.forEach(dataset::add);
        } else {
            change(quads, nodes()::getAllocateNodeId, TupleIndex::addAll);
        }
    }

    void remove(Collection<Quad> quads) {
        if (quads.size() < WORTHWHILE) {
            quads.forEach(dataset::delete);
        } else {
            change(quads, nodes()::getNodeIdForNode, TupleIndex::deleteAll);
        }
    }

    /**
     * Makes one step in each tree, side by side.
     *
     * @param number of a node in the database, or that there is none
     * @throws RuntimeException what the step threw in a tree: all trees belong to this thread again, but not all have the
     *     change, so that the transaction must be given up
     */
    void change(
            Collection<Quad> quads, Function<Node, NodeId> number, BiConsumer<TupleIndex, List<Tuple<NodeId>>> step) {
        List<Tuple<NodeId>> rows = new ArrayList<>(quads.size());
        for (Quad quad : quads) {
            Tuple<NodeId> row = TupleFactory.create4(
                    number.apply(quad.getGraph()),
                    number.apply(quad.getSubject()),
                    number.apply(quad.getPredicate()),
                    number.apply(quad.getObject()));
            if (row.stream().noneMatch(NodeId::isDoesNotExist)) {
                rows.add(row);
            }
        }
        List<Tree> trees = Arrays.stream(table().getTupleTable().getIndexes())
                .map(Tree::new)
                .toList();
        trees.forEach(Tree::release);
        trees.parallelStream().forEach(tree -> tree.change(index -> step.accept(index, rows)));
        trees.forEach(Tree::take);
        trees.forEach(Tree::throwFailure);
    }

    private NodeTable nodes() {
        return table().getNodeTable();
    }

    /** A compacted database has another. */
    private NodeTupleTable table() {
        return TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    }

    /** An index, and the tree that keeps it. */
    private static final class Tree {
        private final TupleIndex index;
        private final BPlusTree tree;
        private Optional<SysTransState> released = Optional.empty();
        private Optional<Throwable> failure = Optional.empty();

        Tree(TupleIndex index) {
            this.index = index;
            this.tree = (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
        }

        /** This thread lets go of the tree. */
        void release() {
            released = Optional.of(tree.detach());
        }

        /** This thread has the tree now. */
        void take() {
            tree.attach(released.orElseThrow());
        }

        /** A failure is kept, lest the writer goes on while other threads still have trees. */
        @SuppressWarnings("CatchingUnchecked")
        void change(Consumer<TupleIndex> step) {
            take();
            try {
                step.accept(index);
            } catch (RuntimeException | Error failed) {
                failure = Optional.of(failed);
            } finally {
                release();
            }
        }

        void throwFailure() {
            failure.ifPresent(failed -> {
                if (failed instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failed;
            });
        }
    }
}
