package io.spillover.cli;

import io.spillover.verdict.Explainer;
import io.spillover.verdict.VerdictRow;
import java.util.List;

/** Verdicts in words. */
final class VerdictText {
    private VerdictText() {}

    /** The heaviest reason, or that there is none. */
    static String reason(Explainer explainer, VerdictRow row) {
        return row.pushes().stream()
                .findFirst()
                .map(push -> explainer.reason(push.signal()))
                .orElse("nothing speaks for a move");
    }

    /** The heaviest reasons with what each adds to the score; never empty. */
    static List<String> reasons(Explainer explainer, VerdictRow row, int most) {
        if (row.pushes().isEmpty()) {
            return List.of(reason(explainer, row));
        }
        return row.pushes().stream()
                .limit(most)
                .map(push -> Words.signed(push.amount()) + " " + explainer.reason(push.signal()))
                .toList();
    }
}
