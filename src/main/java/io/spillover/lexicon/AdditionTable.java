package io.spillover.lexicon;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that somebody wants to add. Unlike {@link Table} it remembers its lines, and does not stop at a row that is
 * broken.
 */
final class AdditionTable {

    /** What a table is for. */
    enum Use {
        ENTITIES,
        RELATIONS,
        MERGES,
        PARTINGS,
        UNKNOWN;

        /** As the header tells. */
        private static Use of(List<String> header) {
            if (header.containsAll(List.of("label", "type"))) {
                return ENTITIES;
            }
            if (header.containsAll(List.of("subject", "predicate", "object"))) {
                return RELATIONS;
            }
            if (header.containsAll(List.of("merge", "into"))) {
                return MERGES;
            }
            return header.containsAll(List.of("part", "from")) ? PARTINGS : UNKNOWN;
        }
    }

    /** Spreadsheets begin UTF-8 with it; nobody sees it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Path file;
    private final List<String> lines;
    private List<String> header = List.of();
    private final Map<Integer, Table.Row> rows = new LinkedHashMap<>();
    private final Map<Integer, List<String>> mistakes = new TreeMap<>();

    private AdditionTable(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws SpilloverException of kind UNREADABLE_INPUT where there is no text to read */
    static AdditionTable read(Path file) {
        AdditionTable table = new AdditionTable(file, lines(file));
        table.parse();
        if (table.use() == Use.UNKNOWN) {
            table.mistake(
                    0,
                    file + ": " + (table.header.isEmpty() ? "there is no header" : "the header tells no use")
                            + "; begin it with \"label type\" for entities, \"subject predicate object\" for relations,"
                            + " \"merge into\" or \"part from\", separated by tabs");
        }
        return table;
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty() && lines.get(0).startsWith(BYTE_ORDER_MARK)) {
                lines.set(0, lines.get(0).substring(BYTE_ORDER_MARK.length()));
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT, "The file " + file + " is not UTF-8 text; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "Cannot read the file " + file + "; check that it is there and readable.",
                    e);
        }
    }

    private void parse() {
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Table.cells(line, Math.max(header.size(), 1));
            if (header.isEmpty()) {
                header = cells;
            } else {
                row(number, cells);
            }
        }
    }

    private void row(int number, List<String> cells) {
        try {
            rows.put(number, new Table.Row(file, number, header, cells));
        } catch (SpilloverException broken) {
            mistake(number, String.valueOf(broken.getMessage()));
        }
    }

    Path file() {
        return file;
    }

    Use use() {
        return Use.of(header);
    }

    /** The same as the reader of the lexicon sees it. */
    Table table() {
        return new Table(file, header, List.copyOf(rows.values()), "");
    }

    /** The rows without a mistake so far. */
    List<Table.Row> goodRows() {
        return mistakes.containsKey(0)
                ? List.of()
                : rows.values().stream()
                        .filter(row -> !mistakes.containsKey(row.line()))
                        .toList();
    }

    /** @param line 0 for one of the whole file, which leaves no row good */
    void mistake(int line, String what) {
        mistakes.computeIfAbsent(line, none -> new ArrayList<>()).add(what);
    }

    /** All mistakes, in the order of their lines. */
    List<String> mistakes() {
        return mistakes.values().stream().flatMap(List::stream).toList();
    }

    /** The text without the lines that have a mistake. */
    String goodText() {
        Set<Integer> broken = mistakes.keySet();
        return IntStream.rangeClosed(1, lines.size())
                .filter(number -> !broken.contains(number))
                .mapToObj(number -> lines.get(number - 1) + "\n")
                .collect(Collectors.joining());
    }
}
