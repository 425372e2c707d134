package io.spillover.lexicon.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row in the making: one entity of a list. */
final class ListRow {
    private final String label;
    private final String type;
    private final Map<String, Set<String>> cells = new LinkedHashMap<>();

    /** @param label with its question marks */
    ListRow(String label, String type) {
        this.label = label;
        this.type = type;
    }

    ListRow with(String column, String value) {
        if (!value.isBlank() && !value.equals(label)) {
            cells.computeIfAbsent(column, unseen -> new LinkedHashSet<>()).add(value.strip());
        }
        return this;
    }

    String label() {
        return label;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Tab-separated, in the order of the columns. */
    String line(List<String> columns) {
        List<String> line = new ArrayList<>(List.of(label, type));
        columns.forEach(column -> line.add(String.join("|", cells.getOrDefault(column, Set.of()))));
        return String.join("\t", line);
    }
}
