package io.spillover.evaluate;

import io.spillover.evaluate.VerdictEvaluation.Answer;
import io.spillover.extract.learnt.CueLayer;
import io.spillover.extract.learnt.CueLearner;
import io.spillover.extract.learnt.LabelledCues;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import io.spillover.verdict.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Cues alone against labels that people gave: what weights that are learnt from some of the texts say of the others.
 *
 * <p>Start at {@link #read}.
 */
public final class CueEvaluation {
    private static final int FOLDS = 5;

    private final List<LabelledTarget> rows;
    private final List<LabelledCues> cues;
    private final String from;

    private CueEvaluation(List<LabelledTarget> rows, List<LabelledCues> cues, String from) {
        this.rows = List.copyOf(rows);
        this.cues = List.copyOf(cues);
        this.from = from;
    }

    /**
     * Reads the cues of all rows of a table.
     *
     * @param from what the ids of those rows begin with from which weights may be learnt
     * @param reader asked for once the file has been found to be right, since it loads models
     */
    public static CueEvaluation read(Path gold, String from, Supplier<TargetReader> reader) {
        List<LabelledTarget> rows = VerdictGold.read(gold);
        TargetReader targets = reader.get();
        Articles articles = new Articles(new ArticleLayout());
        List<LabelledCues> cues = new ArrayList<>();
        for (LabelledTarget row : rows) {
            List<String> features = targets.read(articles.of(row.text(), row.id(), Optional.empty()), row.target())
                    .cues();
            cues.add(new LabelledCues(features, row.label().word()));
        }
        return new CueEvaluation(rows, cues, from);
    }

    /** The weights that all rows give from which may be learnt. */
    public CueLayer learn() {
        return new CueLearner().learn(chosen(FOLDS));
    }

    /** The scores of weights that are learnt, five times, from the texts of four fifths. */
    public Scorecard crossValidated() {
        return crossValidated("");
    }

    /** The same on those rows alone from which weights may be learnt. */
    public Scorecard crossValidatedOnLearnt() {
        return crossValidated(from);
    }

    private Scorecard crossValidated(String of) {
        Map<Integer, Answer> answers = new TreeMap<>();
        List<Integer> asked = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).id().startsWith(of))
                .boxed()
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            CueLayer layer = new CueLearner().learn(chosen(fold));
            for (int row : asked) {
                if (foldOf(rows.get(row)) == fold) {
                    answers.put(row, answer(layer.weigh(cues.get(row).features())));
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

    private static Answer answer(CueLayer.Weighed weighed) {
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
