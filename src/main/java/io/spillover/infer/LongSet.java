package io.spillover.infer;

import java.util.Arrays;

/** A set of numbers that are not negative, without boxes. */
final class LongSet {
    private static final int FIRST_CAPACITY = 64;
    private static final long FREE = -1L;
    private static final long FIBONACCI = 0x9E3779B97F4A7C15L;

    private long[] slots = free(FIRST_CAPACITY);
    private int size;

    void add(long number) {
        if (2 * size >= slots.length) {
            grow();
        }
        int slot = slot(number, slots);
        if (slots[slot] == FREE) {
            slots[slot] = number;
            size++;
        }
    }

    boolean contains(long number) {
        return slots[slot(number, slots)] == number;
    }

    private void grow() {
        long[] old = slots;
        slots = free(2 * old.length);
        for (long number : old) {
            if (number != FREE) {
                slots[slot(number, slots)] = number;
            }
        }
    }

    private static int slot(long number, long[] slots) {
        int mask = slots.length - 1;
        int slot = (int) ((number * FIBONACCI) >>> 32) & mask;
        while (slots[slot] != FREE && slots[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long[] free(int capacity) {
        long[] slots = new long[capacity];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
