package io.spillover.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The automaton: folded names as paths of characters, with what each name stands for at its end.
 *
 * <p>Names only begin at word starts and the longest wins, so a search walks down from each word start and needs no
 * failure links; it looks at a character as often as names overlap there, which is hardly ever more than twice. The
 * steps are one open-addressed table from (node, character) to node: quick to build, and without an object a node.
 */
final class NameTrie<T> {

    static final int ROOT = 0;
    static final int NONE = -1;

    private static final long EMPTY = -1L;
    /** Room for the curated lexicon, so that its loading widens nothing. */
    private static final int INITIAL_STEPS = 1 << 18;

    private long[] steps = new long[INITIAL_STEPS];
    private int[] targets = new int[INITIAL_STEPS];
    private int nodes = 1;
    private final List<List<T>> ends = new ArrayList<>(List.of(List.of()));

    NameTrie() {
        Arrays.fill(steps, EMPTY);
    }

    /** Adds a value at the end of a key that is folded already. */
    void add(String key, T value) {
        int node = ROOT;
        for (int i = 0; i < key.length(); i++) {
            node = grow(node, key.charAt(i));
        }
        if (ends.get(node).isEmpty()) {
            ends.set(node, new ArrayList<>(2));
        }
        ends.get(node).add(value);
    }

    /** The node behind a character, or {@link #NONE}. */
    int next(int node, char c) {
        int slot = slot(steps, step(node, c));
        return steps[slot] == EMPTY ? NONE : targets[slot];
    }

    /** What ends at a node, in the order in which it was added. */
    List<T> endingAt(int node) {
        return ends.get(node);
    }

    private int grow(int node, char c) {
        long step = step(node, c);
        int slot = slot(steps, step);
        if (steps[slot] == EMPTY) {
            steps[slot] = step;
            targets[slot] = nodes;
            ends.add(List.of());
            nodes++;
            if (nodes * 2 > steps.length) {
                widen();
            }
            return nodes - 1;
        }
        return targets[slot];
    }

    private void widen() {
        long[] wider = new long[steps.length * 2];
        int[] moved = new int[wider.length];
        Arrays.fill(wider, EMPTY);
        for (int old = 0; old < steps.length; old++) {
            if (steps[old] != EMPTY) {
                int slot = slot(wider, steps[old]);
                wider[slot] = steps[old];
                moved[slot] = targets[old];
            }
        }
        steps = wider;
        targets = moved;
    }

    private static long step(int node, char c) {
        return ((long) node << 16) | c;
    }

    /** Where a step is, or the free place for it; linear probing after Fibonacci hashing. */
    private static int slot(long[] steps, long step) {
        int mask = steps.length - 1;
        int slot = (int) ((step * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (steps[slot] != EMPTY && steps[slot] != step) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
