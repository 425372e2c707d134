package io.spillover.infer;

import java.util.Arrays;

/**
 * A hash index over rows that only grow: for each key its rows, newest first.
 *
 * <p>Open addressing for the keys and one link a row, so that an index over millions of rows is four flat arrays. Newest
 * first, because a semi-naive round asks for the rows of the round before and can stop at the first that is older.
 */
final class Chains {
    /** No further row. */
    static final int END = -1;

    private static final int FIRST_CAPACITY = 1 << 7;
    private static final long FREE = -1L;
    private static final long FIBONACCI = 0x9E3779B97F4A7C15L;

    private final Numbers older = new Numbers();
    private long[] keys = freeKeys(FIRST_CAPACITY);
    private int[] newest = new int[FIRST_CAPACITY];
    private int used;

    /** Adds the next row (rows come in order, each once) under a key that is not negative. */
    void add(long key) {
        if (2 * used >= keys.length) {
            grow();
        }
        int slot = slot(key, keys);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            newest[slot] = END;
            used++;
        }
        older.add(newest[slot]);
        newest[slot] = older.size() - 1;
    }

    /** The newest row under a key, or {@link #END}. */
    int newest(long key) {
        int slot = slot(key, keys);
        return keys[slot] == FREE ? END : newest[slot];
    }

    /** The next older row under the same key, or {@link #END}. */
    int older(int row) {
        return older.get(row);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNewest = newest;
        keys = freeKeys(2 * oldKeys.length);
        newest = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int slot = slot(oldKeys[old], keys);
                keys[slot] = oldKeys[old];
                newest[slot] = oldNewest[old];
            }
        }
    }

    private static int slot(long key, long[] keys) {
        int mask = keys.length - 1;
        int slot = (int) ((key * FIBONACCI) >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long[] freeKeys(int capacity) {
        long[] keys = new long[capacity];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
