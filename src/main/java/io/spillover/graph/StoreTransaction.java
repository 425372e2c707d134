package io.spillover.graph;

import java.util.Optional;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A change of the store that is made step by step, with other work between: all of it or nothing. It belongs to the thread
 * that began it, whose other changes and questions join it until it is closed; others that write wait. Closed without a
 * commit, it changes nothing.
 */
public final class StoreTransaction implements AutoCloseable {
    private final DatasetGraph dataset;
    private final Optional<DiskSpace> disk;
    private boolean committed;

    /** @param disk that the dataset is on */
    StoreTransaction(DatasetGraph dataset, Optional<DiskSpace> disk) {
        this.dataset = dataset;
        this.disk = disk;
        Runnable begin = () -> dataset.begin(TxnType.WRITE);
        disk.ifPresentOrElse(space -> space.change(begin), begin);
    }

    /** One step: where the disk is full, that is told. Whatever a step throws, close without a commit. */
    public void step(Runnable change) {
        guarded(change);
    }

    /** Keeps all steps. */
    public void commit() {
        guarded(dataset::commit);
        committed = true;
    }

    private void guarded(Runnable change) {
        disk.ifPresentOrElse(space -> space.goOn(change), change);
    }

    @Override
    public void close() {
        try {
            if (!committed && dataset.isInTransaction()) { // a commit that failed has ended it
                dataset.abort();
            }
        } finally {
            dataset.end();
        }
    }
}
