package io.spillover.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as lines of a text, with columns one above the other. */
final class ResultTable {
    private static final List<String> HEADER = List.of("what", "asked", "measured", "ratio", "data");

    private ResultTable() {}

    static String of(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADER));
        rows.forEach(row -> lines.add(List.of(row.what(), row.asked(), row.measured(), row.ratio(), row.data())));
        List<Integer> widths = IntStream.range(0, HEADER.size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return lines.stream().map(line -> padded(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String padded(List<String> line, List<Integer> widths) {
        return IntStream.range(0, line.size())
                .mapToObj(column -> line.get(column)
                        + " ".repeat(widths.get(column) - line.get(column).length()))
                .collect(Collectors.joining(" | "))
                .stripTrailing();
    }
}
