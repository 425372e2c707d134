package io.spillover.infer;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class Numbers {
    private static final int FIRST_CAPACITY = 16;

    private int[] numbers = new int[FIRST_CAPACITY];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    void set(int index, int number) {
        numbers[index] = number;
    }

    /** A copy of those from one place to another (exclusive). */
    int[] slice(int begin, int end) {
        return Arrays.copyOfRange(numbers, begin, end);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }
}
