package io.spillover.graph;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Keeps the files that TDB2 appends nodes to as TDB2 takes them to be.
 *
 * <p>A change that is given up, and a recovery after a crash, shorten these files. In Jena 5.6.0
 * {@code BinaryDataFileRandomAccess.truncate} does so without moving its write position, while {@code
 * BinaryDataFileWriteBuffered.length} counts from the new end: nodes that are added later are written behind a gap of zeros
 * and looked for in the gap, and what was committed cannot be read any more, neither in this process nor in the next. So the
 * files are made as long again as they were, and before anything is written they are read once, which sends the next write
 * to that position. The gap, of which nothing knows, stays until the store is compacted.
 *
 * <p>The one thread that writes calls it.
 */
final class NodeFiles implements TransactionListener {
    private static final String APPENDED = "-data.obj";

    private final Path generation;
    private final List<BinaryDataFile> files;
    private Map<Path, Long> before = Map.of();

    private NodeFiles(Path generation, List<BinaryDataFile> files) {
        this.generation = generation;
        this.files = List.copyOf(files);
    }

    /**
     * Begins to look after the files of a database on a disk; again after it was compacted into new ones. Waits until no
     * transaction runs.
     */
    static void lookAfter(DatasetGraph dataset) {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        NodeTupleTable prefixes = ((StoragePrefixesTDB) database.getStoragePrefixes()).getNodeTupleTable();
        NodeFiles files = new NodeFiles(
                Path.of(database.getLocation().getDirectoryPath()),
                Stream.of(database.getQuadTable().getNodeTupleTable(), prefixes)
                        .map(NodeFiles::file)
                        .toList());
        TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(dataset);
        transactions.modifyConfig(() -> transactions.addListener(files));
    }

    private static BinaryDataFile file(NodeTupleTable tuples) {
        return layer(tuples, NodeTableTRDF.class).getData();
    }

    /** The layer of a table's nodes that is of a kind: they lie around each other. */
    static <T extends NodeTable> T layer(NodeTupleTable tuples, Class<T> kind) {
        NodeTable table = tuples.getNodeTable();
        while (!kind.isInstance(table)) {
            table = table.wrapped();
        }
        return kind.cast(table);
    }

    /** How long they are in all generations of a database, for {@link #lengthen}. */
    static Map<Path, Long> lengths(Path database) throws IOException {
        Map<Path, Long> lengths = new HashMap<>();
        try (Stream<Path> below = Files.walk(database)) {
            List<Path> files = below.filter(
                            path -> String.valueOf(path.getFileName()).endsWith(APPENDED))
                    .toList();
            for (Path file : files) {
                lengths.put(file, Files.size(file));
            }
        }
        return lengths;
    }

    /** Makes those that are shorter as long as they were. */
    static void lengthen(Map<Path, Long> lengths) throws IOException {
        for (Map.Entry<Path, Long> one : lengths.entrySet()) {
            if (Files.exists(one.getKey()) && Files.size(one.getKey()) < one.getValue()) {
                try (RandomAccessFile file = new RandomAccessFile(one.getKey().toFile(), "rw")) {
                    file.setLength(one.getValue());
                }
            }
        }
    }

    @Override
    public void notifyTxnStart(Transaction transaction) {
        if (transaction.isWriteTxn()) {
            files.forEach(file -> file.read(0, new byte[1], 0, 1));
        }
    }

    @Override
    public void notifyPromoteFinish(Transaction transaction) {
        notifyTxnStart(transaction);
    }

    @Override
    public void notifyAbortStart(Transaction transaction) {
        if (transaction.isWriteTxn()) {
            try {
                before = lengths(generation);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Override
    public void notifyAbortFinish(Transaction transaction) {
        if (transaction.isWriteTxn()) {
            try {
                lengthen(before);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
