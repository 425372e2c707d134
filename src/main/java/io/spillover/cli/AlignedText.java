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

    /**
     * Adds a line for each row, which {@code fill} gives its cells.
     *
     * @param parallel whether several threads call {@code fill} at once: only where it needs no transaction of the caller's
     */
    <T> void addAll(List<T> rows, boolean parallel, BiConsumer<T, AlignedLines> fill) {
        List<Integer> starts = starts(rows);
        parts.addAll((parallel ? starts.parallelStream() : starts.stream())
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
        int columns = parts.stream().mapToInt(AlignedLines::columns).max().orElse(0);
        return IntStream.range(0, columns)
                .map(column -> parts.stream()
                        .mapToInt(part -> part.widest(column))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** A text of at most so many characters, with a mark where it was cut. */
    static String cut(String text, int widest) {
        return width(text) <= widest ? text : text.substring(0, text.offsetByCodePoints(0, widest - 1)) + "…";
    }

    static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
