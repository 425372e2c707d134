package io.spillover.cli;

import io.spillover.graph.FactRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of one article in few lines: those that differ in the object alone share one. */
final class FactLines {
    private record Head(String factuality, String subject, String predicate) {}

    private final Map<Head, Set<String>> objects = new LinkedHashMap<>();

    FactLines(List<FactRow> facts) {
        for (FactRow fact : facts) {
            Head head = new Head(factuality(fact), fact.subject(), fact.predicate());
            objects.computeIfAbsent(head, key -> new LinkedHashSet<>()).add(fact.object());
        }
    }

    private static String factuality(FactRow fact) {
        return fact.origin() == FactRow.Origin.OPINION ? fact.factuality() + " (opinion)" : fact.factuality();
    }

    /** Rows of factuality, subject, predicate and objects. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        objects.forEach((head, names) ->
                rows.add(List.of(head.factuality(), head.subject(), head.predicate(), String.join(", ", names))));
        return rows;
    }
}
