package io.spillover.graph.union;

import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * A TDB2 database as one graph, the union of its named ones. For any thread, within a transaction of the database: it shares
 * its indexes, nodes and transactions.
 */
public final class UnionOfGraphs {

    private record View(DatasetGraphTDB of, DatasetGraph dataset) {}

    private final DatasetGraph dataset;

    private volatile @Nullable View view;

    /** @param dataset a TDB2 database, whose default graph in queries is the union of the named ones */
    public UnionOfGraphs(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * The dataset for queries that name no graph, and for finds whose graph is {@link org.apache.jena.graph.Node#ANY}: of
     * the quads of a triple one is found. Another one after the database was compacted.
     */
    public DatasetGraph dataset() {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        View current = view;
        if (current == null || current.of() != database) {
            current = new View(database, skipping(database));
            view = current;
        }
        return current.dataset();
    }

    private DatasetGraph skipping(DatasetGraphTDB database) {
        NodeTupleTable quads = database.getQuadTable().getNodeTupleTable();
        TupleTable tuples = quads.getTupleTable();
        TupleIndex[] indexes = IntStream.range(0, tuples.numIndexes())
                .mapToObj(number -> skipping(tuples.getIndex(number)))
                .toArray(TupleIndex[]::new);
        DatasetGraph union = new DatasetGraphTDB(
                database.getLocation(),
                database.getStoreParams(),
                database.getReorderTransform(),
                new StorageTDB(
                        database.getTxnSystem(),
                        database.getTripleTable(),
                        new QuadTable(indexes, quads.getNodeTable())),
                (StoragePrefixesTDB) database.getStoragePrefixes(),
                database.getTxnSystem());
        union.getContext().putAll(database.getContext());
        union.getContext().putAll(dataset.getContext());
        return union;
    }

    private static TupleIndex skipping(TupleIndex index) {
        return index.baseTupleIndex() instanceof TupleIndexRecord plain && SkippingIndex.fits(plain)
                ? new SkippingIndex(plain)
                : index;
    }
}
