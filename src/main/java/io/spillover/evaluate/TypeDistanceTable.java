package io.spillover.evaluate;

import io.spillover.evaluate.RelationsFile.Row;
import io.spillover.extract.learnt.LearntRelation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be said of two entities without reading: the most frequent relation, or none, between entities of these
 * types, in this order, at this distance in characters, in the other sentences of the same data.
 */
final class TypeDistanceTable {

    private static final String NONE = "";
    private static final int CHARACTERS_A_STEP = 25;
    private static final int MOST_STEPS = 4;

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    private TypeDistanceTable() {}

    /** For each row what the table of the rows outside its fold says. */
    static List<List<LearntRelation>> crossValidated(List<Row> rows, int folds) {
        List<List<LearntRelation>> found = new ArrayList<>(Collections.nCopies(rows.size(), List.of()));
        for (int fold = 0; fold < folds; fold++) {
            TypeDistanceTable table = new TypeDistanceTable();
            for (int row = 0; row < rows.size(); row++) {
                if (row % folds != fold) {
                    table.count(rows.get(row));
                }
            }
            for (int row = fold; row < rows.size(); row += folds) {
                found.set(row, table.relations(rows.get(row)));
            }
        }
        return found;
    }

    private void count(Row row) {
        forEachPair(row, (head, tail) -> counts.computeIfAbsent(key(row, head, tail), unused -> new HashMap<>())
                .merge(label(row, head, tail), 1, Integer::sum));
    }

    private List<LearntRelation> relations(Row row) {
        List<LearntRelation> found = new ArrayList<>();
        forEachPair(row, (head, tail) -> {
            String label = counts.getOrDefault(key(row, head, tail), Map.of()).entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(NONE);
            if (!label.equals(NONE)) {
                found.add(new LearntRelation(label, head, tail, 1));
            }
        });
        return found;
    }

    private static String label(Row row, int head, int tail) {
        return row.relations().stream()
                .filter(relation -> relation.head() == head && relation.tail() == tail)
                .map(LearntRelation::type)
                .findFirst()
                .orElse(NONE);
    }

    private static String key(Row row, int head, int tail) {
        int from = row.entities().get(head).span().begin();
        int to = row.entities().get(tail).span().begin();
        int steps = Math.min(MOST_STEPS, Math.abs(to - from) / CHARACTERS_A_STEP);
        return row.entities().get(head).type() + " " + row.entities().get(tail).type() + " " + (from < to) + steps;
    }

    private static void forEachPair(Row row, Pair pair) {
        for (int head = 0; head < row.entities().size(); head++) {
            for (int tail = 0; tail < row.entities().size(); tail++) {
                if (head != tail) {
                    pair.take(head, tail);
                }
            }
        }
    }

    private interface Pair {
        void take(int head, int tail);
    }
}
