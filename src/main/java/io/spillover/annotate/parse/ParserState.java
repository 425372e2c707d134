package io.spillover.annotate.parse;

import java.util.Arrays;

/**
 * Where the parser stands in a sentence: words on the stack, words to come, arcs drawn. Words are numbered from 1, the root
 * is 0, {@link #NOBODY} none. For one thread.
 */
final class ParserState {
    static final int NOBODY = -1;

    private final int words;
    private final int[] stack;
    private int height;
    private int next = 1;
    private final int[] heads;
    private final int[] labels;

    ParserState(int words) {
        this.words = words;
        this.stack = new int[words + 1];
        this.height = 1;
        this.heads = new int[words + 1];
        this.labels = new int[words + 1];
        Arrays.fill(heads, NOBODY);
    }

    boolean isDone() {
        return height == 1 && next > words;
    }

    int height() {
        return height;
    }

    boolean hasWordsToCome() {
        return next <= words;
    }

    /** From the top, which is 0. */
    int stacked(int depth) {
        return depth < height ? stack[height - 1 - depth] : NOBODY;
    }

    /** From the next word, which is 0. */
    int coming(int distance) {
        return next + distance <= words ? next + distance : NOBODY;
    }

    void shift() {
        stack[height++] = next++;
    }

    /** Hangs the second word of the stack on its top. */
    void arcLeft(int label) {
        int top = stack[height - 1];
        arc(stack[height - 2], top, label);
        stack[height - 2] = top;
        height--;
    }

    /** Hangs the top of the stack on the word under it. */
    void arcRight(int label) {
        arc(stack[height - 1], stack[height - 2], label);
        height--;
    }

    private void arc(int word, int head, int label) {
        heads[word] = head;
        labels[word] = label;
    }

    int head(int word) {
        return heads[word];
    }

    /** As it was given with the arc. */
    int label(int word) {
        return labels[word];
    }

    /**
     * @param rank 1 for the leftmost
     */
    int leftChild(int head, int rank) {
        int found = 0;
        for (int word = 1; word < head; word++) {
            if (heads[word] == head && ++found == rank) {
                return word;
            }
        }
        return NOBODY;
    }

    /**
     * @param rank 1 for the rightmost
     */
    int rightChild(int head, int rank) {
        if (head == NOBODY) {
            return NOBODY;
        }
        int found = 0;
        for (int word = words; word > head; word--) {
            if (heads[word] == head && ++found == rank) {
                return word;
            }
        }
        return NOBODY;
    }
}
