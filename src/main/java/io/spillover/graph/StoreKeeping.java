package io.spillover.graph;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a store in order over the years. Every method is to be called outside a transaction; safe for all threads.
 */
public final class StoreKeeping {
    private final Store store;
    private final Background background;

    StoreKeeping(Store store, Background background) {
        this.store = store;
        this.background = background;
    }

    /**
     * Writes all there is as compressed N-Quads, in one consistent state, while others read and write; {@code out} stays
     * open. {@link StoreLocation#restore} makes a store of it.
     *
     * @param beside what belongs to the store and is kept elsewhere, in lines; restored with it
     * @return how many quads there are
     */
    public long backup(OutputStream out, List<String> beside) {
        return new Backup(store).write(out, beside);
    }

    /**
     * What is wrong with what the store says, each a sentence: against the shapes, against the texts that are quoted, and
     * against the background that its articles need. What follows from it is not looked at. Others that write wait.
     */
    public List<String> faults() {
        return store.suppose(() -> new StoreCheck(store, background).faults());
    }

    /** How much of the disk it takes; none in memory. */
    public Optional<StoreSize> size() {
        return store.compaction().map(Compaction::size);
    }

    /** Leaves out what is no longer in use. Questions are answered meanwhile, changes wait. In memory there is nothing to do. */
    public void compact() {
        store.compact();
    }

    /** Does so where the store has more than two and a half times its compacted size, and there is room for a copy: after commits. */
    public boolean compactIfSwollen() {
        boolean due = store.compaction().filter(Compaction::isDue).isPresent();
        if (due) {
            store.compact();
        }
        return due;
    }
}
