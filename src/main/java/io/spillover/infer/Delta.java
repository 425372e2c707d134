package io.spillover.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** New rows by their predicates. */
final class Delta {
    private final Rows rows;
    private final List<Integer> all = new ArrayList<>();
    private final Map<Integer, List<Integer>> byPredicate = new HashMap<>();

    Delta(Rows rows) {
        this.rows = rows;
    }

    void add(int row) {
        all.add(row);
        byPredicate
                .computeIfAbsent(rows.predicate(row), predicate -> new ArrayList<>())
                .add(row);
    }

    /** The rows with the predicate with which a plan begins; all where that is a variable. */
    List<Integer> seeds(Places places) {
        int predicate = places.seed().term(1);
        return Places.isVariable(predicate) ? all : byPredicate.getOrDefault(predicate, List.of());
    }
}
