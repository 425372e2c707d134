package io.spillover.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Rows of words in columns that are as wide as their widest cell. */
final class AlignedText {

    /** What one thread makes at a time: lists of a hundred thousand lines are asked for. */
    private static final int LINES_OF_A_PART = 500;

    private final AlignedLines first = new AlignedLines();
    private final List<AlignedLines> parts = new ArrayList<>(List.of(first));

    /** Without a header. */
    AlignedText() {}

    AlignedText(List<String> header) {
        add(header);
    }

    void add(List<String> cells) {
        cells.forEach(first::add);
        first.endLine();
    }

    /** Adds a line for each row, which {@code fill} gives its cells. */
    <T> void addAll(List<T> rows, BiConsumer<T, AlignedLines> fill) {
        parts.addAll(starts(rows).stream().map(from -> lines(rows, from, fill)).toList());
    }

    /**
     * The same by several threads: for what needs no transaction of the caller's and changes nothing.
     *
     * @param fill called by several threads at once
     */
    <T> void addAllInParallel(List<T> rows, BiConsumer<T, AlignedLines> fill) {
        parts.addAll(starts(rows).parallelStream()
                .map(from -> lines(rows, from, fill))
                .toList());
    }

    private static List<Integer> starts(List<?> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + LINES_OF_A_PART)
                .boxed()
                .toList();
    }

    private static <T> AlignedLines lines(List<T> rows, int from, BiConsumer<T, AlignedLines> fill) {
        AlignedLines lines = new AlignedLines();
        for (T row : rows.subList(from, Math.min(rows.size(), from + LINES_OF_A_PART))) {
            fill.accept(row, lines);
            lines.endLine();
        }
        return lines;
    }

    void print(PrintWriter out) {
        print(out, Integer.MAX_VALUE);
    }

    /** @param widest how many characters a line should have; what is longer goes on below its own column */
    void print(PrintWriter out, int widest) {
        int[] columns = widths();
        List<String> texts = parts.parallelStream()
                .map(part -> part.aligned(columns, widest))
                .toList();
        texts.forEach(out::print); // by the caller, who may have to wait until somebody has read them
    }

    private int[] widths() {
        int[] widths = new int[0];
        for (AlignedLines part : parts) {
            int[] here = part.widestOfColumns();
            int[] before = widths;
            widths = IntStream.range(0, Math.max(before.length, here.length))
                    .map(column -> Math.max(
                            column < before.length ? before[column] : 0, column < here.length ? here[column] : 0))
                    .toArray();
        }
        return widths;
    }

    /** A text of at most so many characters, with a mark where it was cut. */
    static String cut(String text, int widest) {
        return width(text) <= widest ? text : text.substring(0, text.offsetByCodePoints(0, widest - 1)) + "…";
    }

    static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
