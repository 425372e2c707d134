package io.spillover.document;

/**
 * A stretch of an article's text, as UTF-16 offsets: {@code begin} inclusive, {@code end} exclusive.
 *
 * @param begin offset of the first code unit
 * @param end offset behind the last code unit, greater than {@code begin} or equal to it
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("A span needs 0 <= begin <= end, not " + begin + ".." + end);
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that covers this one and the other. */
    public Span union(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** What the span quotes from a text. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
