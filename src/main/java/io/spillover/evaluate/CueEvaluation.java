package io.spillover.evaluate;

import io.spillover.evaluate.VerdictEvaluation.Answer;
import io.spillover.extract.learnt.CueLayer;
import io.spillover.extract.learnt.CueLearner;
import io.spillover.extract.learnt.LabelledCues;
import io.spillover.verdict.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Weights of cues against labels that people gave: what those that are learnt from some of the texts say of the others, alone
 * and as a part of the whole tool.
 *
 * <p>Start at {@link #read}.
 */
public final class CueEvaluation {
    private static final int FOLDS = 5;

    private final List<LabelledTarget> rows;
    private final List<LabelledCues> cues;
    private final String from;
    private final TargetJudge judge;

    private CueEvaluation(List<LabelledTarget> rows, List<LabelledCues> cues, String from, TargetJudge judge) {
        this.judge = judge;
        this.rows = List.copyOf(rows);
        this.cues = List.copyOf(cues);
        this.from = from;
    }

    /**
     * Reads the cues of all rows of a table.
     *
     * @param from what the ids of those rows begin with from which weights may be learnt
     * @param judges asked for once the file has been found to be right, since it loads models
     */
    public static CueEvaluation read(Path gold, String from, Supplier<TargetJudge> judges) {
        List<LabelledTarget> rows = VerdictGold.read(gold);
        TargetJudge judge = judges.get();
        List<LabelledCues> cues = rows.stream()
                .map(row -> new LabelledCues(judge.cues(row), row.label().word()))
                .toList();
        return new CueEvaluation(rows, cues, from, judge);
    }

    /** The weights that all rows give from which may be learnt. */
    public CueLayer learn() {
        return new CueLearner().learn(chosen(FOLDS));
    }

    /**
     * The scores of the whole tool, and beside them of weights alone, on each fifth of the texts with weights that are learnt
     * from the other four.
     */
    public Scorecard crossValidated() {
        return crossValidated("", layer -> {
            TargetJudge learnt = judge.with(layer);
            return row -> besides(learnt.apply(rows.get(row)), weighed(layer, row));
        });
    }

    private static Answer besides(Answer answer, Answer weighed) {
        Map<String, Label> besides = new LinkedHashMap<>(answer.besides());
        besides.put("weightsAlone", weighed.label());
        return new Answer(answer.label(), answer.score(), answer.confidence(), answer.reason(), besides);
    }

    /** The same of weights alone, on those rows alone from which weights may be learnt. */
    public Scorecard weightsCrossValidated() {
        return crossValidated(from, layer -> row -> weighed(layer, row));
    }

    private Scorecard crossValidated(String of, Function<CueLayer, IntFunction<Answer>> judges) {
        Map<Integer, Answer> answers = new TreeMap<>();
        List<Integer> asked = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).id().startsWith(of))
                .boxed()
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            IntFunction<Answer> learnt = judges.apply(new CueLearner().learn(chosen(fold)));
            for (int row : asked) {
                if (foldOf(rows.get(row)) == fold) {
                    answers.put(row, learnt.apply(row));
                }
            }
        }
        return VerdictEvaluation.of(asked.stream().map(rows::get).toList(), List.copyOf(answers.values()));
    }

    /** The rows of all folds but one. */
    private List<LabelledCues> chosen(int without) {
        List<LabelledCues> chosen = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).id().startsWith(from) && foldOf(rows.get(row)) != without) {
                chosen.add(cues.get(row));
            }
        }
        return chosen;
    }

    /** All rows of one text are in one fold; the same in every run. */
    private static int foldOf(LabelledTarget row) {
        return Math.floorMod(row.text().hashCode(), FOLDS);
    }

    private Answer weighed(CueLayer layer, int row) {
        CueLayer.Weighed weighed = layer.weigh(cues.get(row).features());
        double most = Math.max(weighed.neutral(), Math.max(weighed.bullish(), weighed.bearish()));
        Label label =
                most == weighed.neutral() ? Label.NEUTRAL : most == weighed.bullish() ? Label.BULLISH : Label.BEARISH;
        return new Answer(
                label,
                weighed.bullish() - weighed.bearish(),
                most,
                weighed.cues().stream()
                        .findFirst()
                        .map(cue -> "%s %+.2f".formatted(cue.name(), cue.weight()))
                        .orElse("no cue"));
    }
}
