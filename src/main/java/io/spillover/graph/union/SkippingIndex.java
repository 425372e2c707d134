package io.spillover.graph.union;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;

/** An index of quads in which the graph comes last: of the quads that differ in their graph alone it finds one. */
final class SkippingIndex extends TupleIndexWrapper {

    /** Where the graph is, both in a quad's record and in the order in which TDB2 counts before it maps a quad to one. */
    private static final int GRAPH_IN_RECORD = 3;

    private static final int GRAPH_IN_QUAD = 0;

    private final RangeIndex range;

    /** @param index one that {@link #fits} */
    SkippingIndex(TupleIndexRecord index) {
        super(index);
        this.range = index.getRangeIndex();
    }

    static boolean fits(TupleIndexRecord index) {
        return index.getTupleLength() == GRAPH_IN_RECORD + 1
                && index.getMapping().unmapIdx(GRAPH_IN_QUAD) == GRAPH_IN_RECORD;
    }

    @Override
    public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        Tuple<NodeId> ordered = getMapping().map(pattern);
        int given = 0;
        while (given < GRAPH_IN_RECORD && isGiven(ordered.get(given))) {
            given++;
        }
        if (given == 0 || isMoreGiven(ordered, given)) {
            return super.find(pattern);
        }
        Record from = range.getRecordFactory().createKeyOnly();
        Record to = range.getRecordFactory().createKeyOnly();
        for (int slot = 0; slot < given; slot++) {
            NodeIdFactory.set(ordered.get(slot), from.getKey(), slot * NodeId.SIZE);
            NodeIdFactory.set(ordered.get(slot), to.getKey(), slot * NodeId.SIZE);
        }
        DistinctTriples.increase(to.getKey(), given * NodeId.SIZE);
        return new DistinctTriples(range, from, to, this::quad);
    }

    private static boolean isMoreGiven(Tuple<NodeId> ordered, int slots) {
        for (int slot = slots; slot <= GRAPH_IN_RECORD; slot++) {
            if (isGiven(ordered.get(slot))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGiven(NodeId id) {
        return !NodeId.isAny(id);
    }

    private Tuple<NodeId> quad(byte[] key) {
        return getMapping()
                .unmap(TupleFactory.create4(
                        NodeIdFactory.get(key, 0),
                        NodeIdFactory.get(key, NodeId.SIZE),
                        NodeIdFactory.get(key, 2 * NodeId.SIZE),
                        NodeIdFactory.get(key, GRAPH_IN_RECORD * NodeId.SIZE)));
    }
}
