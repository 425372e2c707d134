package io.spillover.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns that are as wide as their widest cell. */
final class AlignedText {
    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    /** Without a header. */
    AlignedText() {}

    AlignedText(List<String> header) {
        lines.add(header);
    }

    void add(List<String> cells) {
        lines.add(cells);
    }

    void print(PrintWriter out) {
        print(out, Integer.MAX_VALUE);
    }

    /** @param widest how many characters a line should have; what is longer goes on below its own column */
    void print(PrintWriter out, int widest) {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            int start = align(line, widths, text);
            appendWrapped(line.get(line.size() - 1), start, widest, text);
            out.append(text, 0, endOf(text)).append('\n');
        }
    }

    /** Appends all cells but the last, and tells how wide that has become. */
    private static int align(List<String> cells, int[] widths, StringBuilder line) {
        int wide = 0;
        for (int i = 0; i < cells.size() - 1; i++) {
            String cell = cells.get(i);
            line.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
            wide += widths[i] + GAP.length();
        }
        return wide;
    }

    private static void appendWrapped(String cell, int start, int widest, StringBuilder line) {
        String text = cell.stripLeading();
        if (start + width(text) <= widest) {
            line.append(text);
        } else {
            line.append(String.join("\n" + " ".repeat(start), wrapped(text, widest - start)));
        }
    }

    /** Where a line ends without the blanks behind it. */
    private static int endOf(StringBuilder line) {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static List<String> wrapped(String text, int widest) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!part.isEmpty() && width(part.toString()) + 1 + width(word) > widest) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }

    /** A text of at most so many characters, with a mark where it was cut. */
    static String cut(String text, int widest) {
        return width(text) <= widest ? text : text.substring(0, text.offsetByCodePoints(0, widest - 1)) + "…";
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
