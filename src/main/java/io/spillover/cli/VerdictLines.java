package io.spillover.cli;

import io.spillover.verdict.Explainer;
import io.spillover.verdict.VerdictRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The verdicts of one article in few lines: what always gets one, and of the rest what the article says most of. */
final class VerdictLines {
    private static final int MOST_OTHER_TARGETS = 1;

    private static final int MOST_REASONS = 3;
    private static final int MOST_REASONS_OF_OTHERS = 2;

    private final List<VerdictRow> verdicts;
    private final Map<String, Long> spokenOf;
    private final Predicate<VerdictRow> always;
    private final Explainer explainer;

    /**
     * @param spokenOf how many facts have a name as their subject
     * @param always which verdicts are shown first, whatever speaks of them
     */
    VerdictLines(
            List<VerdictRow> verdicts, Map<String, Long> spokenOf, Predicate<VerdictRow> always, Explainer explainer) {
        this.verdicts = verdicts;
        this.spokenOf = spokenOf;
        this.always = always;
        this.explainer = explainer;
    }

    /** Rows of target, horizon, label, score and reason; further reasons in rows of their own. */
    List<List<String>> rows() {
        List<String> shown = shownTargets();
        List<List<String>> rows = new ArrayList<>();
        for (String target : shown) {
            verdicts.stream()
                    .filter(verdict -> verdict.target().equals(target))
                    .forEach(verdict -> rows.addAll(rows(verdict)));
        }
        return rows;
    }

    /** How many targets are left out. */
    long more() {
        return verdicts.stream().map(VerdictRow::target).distinct().count()
                - shownTargets().size();
    }

    private List<String> shownTargets() {
        List<String> shown = new ArrayList<>(verdicts.stream()
                .filter(always)
                .map(VerdictRow::target)
                .distinct()
                .toList());
        verdicts.stream()
                .filter(always.negate())
                .sorted(Comparator.comparing((VerdictRow verdict) -> -spokenOf.getOrDefault(verdict.target(), 0L))
                        .thenComparing(VerdictRow::target))
                .map(VerdictRow::target)
                .distinct()
                .limit(MOST_OTHER_TARGETS)
                .forEach(shown::add);
        return shown;
    }

    private List<List<String>> rows(VerdictRow verdict) {
        List<List<String>> rows = new ArrayList<>();
        int most = always.test(verdict) ? MOST_REASONS : MOST_REASONS_OF_OTHERS;
        for (String reason : VerdictText.reasons(explainer, verdict, most)) {
            rows.add(
                    rows.isEmpty()
                            ? List.of(
                                    verdict.target(),
                                    verdict.horizon().word(),
                                    verdict.label().word(),
                                    verdict.score().toPlainString(),
                                    reason)
                            : List.of("", "", "", "", reason));
        }
        return rows;
    }
}
