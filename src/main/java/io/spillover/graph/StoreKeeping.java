package io.spillover.graph;

import java.util.Optional;

/**
 * What keeps a store in order over the years. Every method is to be called outside a transaction; safe for all threads.
 */
public final class StoreKeeping {
    private final Store store;

    StoreKeeping(Store store) {
        this.store = store;
    }

    /** How much of the disk it takes; none in memory. */
    public Optional<StoreSize> size() {
        return store.compaction().map(Compaction::size);
    }

    /** Leaves out what is no longer in use. Questions are answered meanwhile, changes wait. In memory there is nothing to do. */
    public void compact() {
        store.compact();
    }

    /** Does so where the store has more than twice its compacted size: after commits. */
    public boolean compactIfSwollen() {
        boolean swollen = store.compaction().filter(Compaction::isSwollen).isPresent();
        if (swollen) {
            store.compact();
        }
        return swollen;
    }
}
