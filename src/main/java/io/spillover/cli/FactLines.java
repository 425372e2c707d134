package io.spillover.cli;

import io.spillover.graph.FactRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of one article in few lines: those that differ in the object alone share one, or in the subject alone. */
final class FactLines {
    private record Head(String factuality, String subject, String predicate) {}

    private record Tail(String factuality, String predicate, Set<String> objects) {}

    private final Map<Tail, List<String>> subjects = new LinkedHashMap<>();

    FactLines(List<FactRow> facts) {
        Map<Head, Set<String>> objects = new LinkedHashMap<>();
        for (FactRow fact : facts) {
            Head head = new Head(factuality(fact), fact.subject(), fact.predicate());
            objects.computeIfAbsent(head, key -> new LinkedHashSet<>()).add(fact.object());
        }
        objects.forEach((head, names) -> subjects.computeIfAbsent(
                        new Tail(head.factuality(), head.predicate(), names), key -> new ArrayList<>())
                .add(head.subject()));
    }

    private static String factuality(FactRow fact) {
        return fact.origin() == FactRow.Origin.OPINION ? fact.factuality() + " (opinion)" : fact.factuality();
    }

    /** Rows of factuality, subjects, predicate and objects. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        subjects.forEach((tail, names) -> rows.add(List.of(
                tail.factuality(), String.join(", ", names), tail.predicate(), String.join(", ", tail.objects()))));
        return rows;
    }
}
