package io.spillover.cli;

import static io.spillover.cli.Table.shown;

import io.spillover.verdict.VerdictRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A verdict that would be another.
 *
 * @param before as it is; empty where there would be one more
 * @param after as it would be; empty where it would be gone
 */
record VerdictChange(Optional<VerdictRow> before, Optional<VerdictRow> after) {
    private static final String NONE = "-";

    /** Those that differ in label, score or confidence, in the order of the first list. */
    static List<VerdictChange> between(List<VerdictRow> before, List<VerdictRow> after) {
        Map<String, VerdictRow> later = new LinkedHashMap<>();
        after.forEach(row -> later.put(row.id(), row));
        List<VerdictChange> changes = new ArrayList<>();
        for (VerdictRow row : before) {
            Optional<VerdictRow> other = Optional.ofNullable(later.remove(row.id()));
            if (other.filter(one -> one.cells().equals(row.cells())).isEmpty()) {
                changes.add(new VerdictChange(Optional.of(row), other));
            }
        }
        later.values().forEach(row -> changes.add(new VerdictChange(Optional.empty(), Optional.of(row))));
        return changes;
    }

    static Table<VerdictChange> table() {
        return new Table<>(List.of(
                shown("target", change -> change.either().target()),
                shown("horizon", change -> change.either().horizon().word()),
                shown("label", change -> label(change.before())),
                shown("score", change -> score(change.before())),
                shown("labelWithout", change -> label(change.after())),
                shown("scoreWithout", change -> score(change.after())),
                shown("id", change -> change.either().id())));
    }

    private VerdictRow either() {
        return before.or(() -> after).orElseThrow();
    }

    private static String label(Optional<VerdictRow> row) {
        return row.map(one -> one.label().word()).orElse(NONE);
    }

    private static String score(Optional<VerdictRow> row) {
        return row.map(one -> one.score().toPlainString()).orElse(NONE);
    }
}
