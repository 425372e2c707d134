package io.spillover.cli;

import java.io.CharArrayWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some lines of cells, all of them in one array of characters: a list of a hundred thousand lines is a million texts that
 * lie anywhere in memory, and to look at each of them once, when it is added, takes half the time of doing so for its width
 * and for its line again.
 */
final class AlignedLines {
    private static final String GAP = "  ";
    private static final char[] BLANKS = " ".repeat(128).toCharArray();

    private char[] characters = new char[1 << 10];
    private int length;

    /** Where each cell ends among the characters. */
    private int[] ends = new int[1 << 6];

    /** How many characters each cell has, surrogate pairs counted once. */
    private int[] widths = new int[1 << 6];

    private int cells;
    private int cellsBefore;

    /** After how many cells each line ends. */
    private final List<Integer> lineEnds = new ArrayList<>();

    private int[] widestOfColumns = new int[0];

    /** Adds a cell to the line that is not ended yet. */
    void add(String cell) {
        int size = cell.length();
        characters = length + size > characters.length ? Arrays.copyOf(characters, 2 * (length + size)) : characters;
        cell.getChars(0, size, characters, length);
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
            widths = Arrays.copyOf(widths, 2 * cells);
        }
        widths[cells] = Character.codePointCount(characters, length, size);
        length += size;
        ends[cells] = length;
        int column = cells - cellsBefore;
        widestOfColumns =
                column < widestOfColumns.length ? widestOfColumns : Arrays.copyOf(widestOfColumns, column + 1);
        widestOfColumns[column] = Math.max(widestOfColumns[column], widths[cells]);
        cells++;
    }

    void endLine() {
        lineEnds.add(cells);
        cellsBefore = cells;
    }

    /** How many columns the longest line has. */
    int columns() {
        return widestOfColumns.length;
    }

    /** How wide the widest cell of a column is; 0 where no line has that column. */
    int widest(int column) {
        return column < widestOfColumns.length ? widestOfColumns[column] : 0;
    }

    /**
     * The lines, without blanks at their ends.
     *
     * @param columns how wide each column shall be
     * @param widest how many characters a line should have; what is longer goes on below its own column
     */
    String aligned(int[] columns, int widest) {
        int padded =
                Arrays.stream(columns).limit(Math.max(0, columns.length - 1)).sum() + columns.length * GAP.length();
        CharArrayWriter out = new CharArrayWriter(length + lineEnds.size() * padded);
        int cell = 0;
        for (int end : lineEnds) {
            printLine(cell, end, columns, widest, out);
            out.write('\n');
            cell = end;
        }
        return out.toString();
    }

    private void printLine(int first, int end, int[] columns, int widest, CharArrayWriter out) {
        int indent = 0;
        int blanks = 0;
        for (int cell = first; cell < end - 1; cell++) {
            int from = start(cell);
            int to = withoutBlanks(from, ends[cell]);
            if (to > from) {
                writeBlanks(blanks, out);
                out.write(characters, from, to - from);
                blanks = 0;
            }
            int column = columns[cell - first];
            blanks += column - widths[cell] + (ends[cell] - to) + GAP.length();
            indent += column + GAP.length();
        }
        String last = new String(characters, start(end - 1), ends[end - 1] - start(end - 1)).strip();
        if (!last.isEmpty()) {
            writeBlanks(blanks, out);
            String whole = indent + AlignedText.width(last) <= widest
                    ? last
                    : String.join("\n" + " ".repeat(indent), wrapped(last, widest - indent));
            out.write(whole, 0, whole.length());
        }
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    private int withoutBlanks(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(characters[end - 1])) {
            end--;
        }
        return end;
    }

    private static void writeBlanks(int number, CharArrayWriter out) {
        for (int left = number; left > 0; left -= BLANKS.length) {
            out.write(BLANKS, 0, Math.min(left, BLANKS.length));
        }
    }

    private static List<String> wrapped(String text, int widest) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!part.isEmpty() && AlignedText.width(part.toString()) + 1 + AlignedText.width(word) > widest) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }
}
