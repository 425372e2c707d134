package io.spillover.cluster;

import java.util.Comparator;
import java.util.List;

/**
 * Where in the source a piece stands. Its name is the name of what becomes of it, so that an attempt to read a piece again
 * writes the same file, and not a second one.
 *
 * @param part the place of its file or topic in the order of the source
 * @param branch the partition of a topic; a file has one
 * @param index its place in there, from 0
 */
record Position(int part, int branch, long index) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::part)
            .thenComparing(Position::branch)
            .thenComparing(Position::index);

    static final Position FIRST = new Position(0, 0, 0);

    String name() {
        return part + "-" + branch + "-" + index;
    }

    static Position of(String name) {
        List<String> numbers = List.of(name.split("-", -1));
        return new Position(
                Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1)), Long.parseLong(numbers.get(2)));
    }

    /** The next in the same file. */
    Position next() {
        return new Position(part, branch, index + 1);
    }

    /** The first of the next file. */
    Position nextPart() {
        return new Position(part + 1, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
