package io.spillover.evaluate;

import io.spillover.verdict.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Scores verdicts against labels that people gave: each text is an article of its own. Start at {@link #of}. */
public final class VerdictEvaluation {

    private VerdictEvaluation() {}

    /**
     * What the tool says of a target of a text.
     *
     * @param score from -1 to 1
     * @param confidence from 0 to 1
     * @param reason the first one, in words
     * @param besides the labels that others would give, by their name
     */
    public record Answer(Label label, double score, double confidence, String reason, Map<String, Label> besides) {
        public Answer {
            besides = Collections.unmodifiableMap(new LinkedHashMap<>(besides));
        }

        /** One that is compared with nothing. */
        Answer(Label label, double score, double confidence, String reason) {
            this(label, score, confidence, reason, Map.of());
        }
    }

    /**
     * Scores the tool on a table of labelled targets.
     *
     * @param judge asked for once the file has been found to be right, since it loads models
     * @return {@code accuracy}, {@code macroF1}, {@code calibrationError}, F1 of each label, and accuracy and macro-F1 of the
     *     label that most rows have
     * @throws io.spillover.document.SpilloverException of kind UNREADABLE_INPUT where the file has no labelled targets
     */
    public static Scorecard of(Path gold, Supplier<Function<LabelledTarget, Answer>> judge) {
        List<LabelledTarget> rows = VerdictGold.read(gold);
        Function<LabelledTarget, Answer> answers = judge.get();
        return of(rows, rows.stream().map(answers).toList());
    }

    static Scorecard of(List<LabelledTarget> rows, List<Answer> answers) {
        List<Label> gold = rows.stream().map(LabelledTarget::label).toList();
        LabelScores ours =
                new LabelScores(gold, answers.stream().map(Answer::label).toList());
        Label most = most(gold);
        LabelScores majority =
                new LabelScores(gold, gold.stream().map(label -> most).toList());
        Reliability reliability = new Reliability();
        List<ScoredLine> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Answer answer = answers.get(row);
            boolean right = answer.label() == gold.get(row);
            reliability.add(answer.confidence(), right);
            lines.add(new ScoredLine(
                    rows.get(row).id() + " " + rows.get(row).target(),
                    "",
                    gold.get(row).word(),
                    answer.label().word(),
                    answer.score(),
                    answer.reason()));
        }
        Map<String, Number> scores = new LinkedHashMap<>();
        scores.put("accuracy", ours.accuracy());
        scores.put("macroF1", ours.macroF1());
        scores.put("calibrationError", reliability.expectedCalibrationError());
        for (Label label : Label.values()) {
            scores.put(label.word() + "F1", ours.f1(label));
        }
        scores.put("majorityAccuracy", majority.accuracy());
        scores.put("majorityMacroF1", majority.macroF1());
        for (String other : answers.get(0).besides().keySet()) {
            LabelScores theirs = new LabelScores(
                    gold,
                    answers.stream()
                            .map(answer -> answer.besides().getOrDefault(other, Label.NEUTRAL))
                            .toList());
            scores.put(other + "Accuracy", theirs.accuracy());
            scores.put(other + "MacroF1", theirs.macroF1());
        }
        reliability.bins().forEach(bin -> {
            String from = "%.1f".formatted(bin.from());
            scores.put("rowsAtConfidence" + from, bin.count());
            scores.put("accuracyAtConfidence" + from, bin.accuracy());
        });
        return new Scorecard(scores, lines);
    }

    private static Label most(List<Label> labels) {
        Map<Label, Integer> counts = new EnumMap<>(Label.class);
        labels.forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Label, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(Label.NEUTRAL);
    }
}
