package io.spillover.cli;

import io.spillover.graph.FactRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exposures or risks, one line a bearer, the one with most links first. */
final class LinkLines {
    private static final int MOST_OF_A_BEARER = 6;

    private final List<FactRow> links;

    /** @param predicate the kind of link: {@code exposedTo} or {@code atRiskFrom} */
    LinkLines(List<FactRow> inferred, String predicate) {
        this.links = inferred.stream()
                .filter(row -> row.predicate().equals(predicate))
                .sorted(Comparator.comparing(LinkLines::size).reversed())
                .toList();
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    /** Rows of a bearer and what it is linked to. */
    List<List<String>> rows() {
        Map<String, List<FactRow>> byBearer = links.stream()
                .collect(Collectors.groupingBy(FactRow::subject, LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        byBearer.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> rows.add(List.of(entry.getKey(), objects(entry.getValue()))));
        return rows;
    }

    /** What one bearer is linked to, with those together that it is linked to in the same way. */
    private static String objects(List<FactRow> own) {
        Map<String, List<FactRow>> byObject =
                own.stream().collect(Collectors.groupingBy(FactRow::object, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<String>> byReasons = new LinkedHashMap<>();
        byObject.entrySet().stream().limit(MOST_OF_A_BEARER).forEach(entry -> byReasons
                .computeIfAbsent(reasons(entry.getValue()), key -> new ArrayList<>())
                .add(entry.getKey()));
        String shown = byReasons.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " (" + entry.getKey() + ")")
                .collect(Collectors.joining(", "));
        int more = byObject.size() - MOST_OF_A_BEARER;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static String reasons(List<FactRow> links) {
        String kinds =
                links.stream().flatMap(link -> link.kind().stream()).distinct().collect(Collectors.joining(", "));
        return (kinds + " " + Table.words(size(links.get(0)))).strip();
    }

    private static double size(FactRow link) {
        Optional<String> size = link.weight().or(link::severity);
        return size.map(BigDecimal::new).map(BigDecimal::doubleValue).orElse(0.0);
    }
}
