package io.spillover.extract;

/**
 * A quantity in its place among the words of a sentence.
 *
 * @param begin index of its first token from 0, its bound ("more than") included
 * @param end index behind its last token
 */
record Figure(Quantity quantity, int begin, int end) {
    Figure {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("A figure covers at least one token, not " + begin + " to " + end);
        }
    }

    boolean covers(int token) {
        return begin <= token && token < end;
    }

    /** Whether it is the same place, whatever was learnt of the quantity since. */
    boolean isAt(Figure other) {
        return begin == other.begin && end == other.end;
    }

    Figure with(Quantity other) {
        return new Figure(other, begin, end);
    }
}
