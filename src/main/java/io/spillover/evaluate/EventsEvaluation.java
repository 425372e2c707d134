package io.spillover.evaluate;

import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.extract.Certainty;
import io.spillover.extract.Extractor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Scores factuality against events whose polarity and modality are labelled; where the events stand is given.
 *
 * <p>Start at {@link #of}. An event is Negative where its sentence says that it does not happen or is over, and Other
 * where it is put off, doubted, made to depend or made general, negative or not ("will not cut" is both).
 */
public final class EventsEvaluation {

    private EventsEvaluation() {}

    /**
     * Scores the tool on a file of labelled events.
     *
     * @param models asked for once the file has been found to be right, since they take seconds
     * @return {@code modalityAccuracy} and {@code polarityAccuracy}, what they would be were every event taken for
     *     asserted and positive ({@code modalityBaseline}, {@code polarityBaseline}), and F1 of the rarer labels
     *     ({@code otherF1}, {@code negativeF1})
     * @throws io.spillover.document.SpilloverException of kind UNREADABLE_INPUT where the file has no labelled events
     */
    public static Scorecard of(Path file, Supplier<LeanAnnotator> models, Extractor extractor) {
        EventsFile labels = EventsFile.read(file);
        LeanAnnotator annotator = models.get();
        List<Judged> judged = new ArrayList<>();
        for (EventsFile.LabelledSentence labelled : labels.sentences()) {
            if (!labelled.events().isEmpty()) {
                GivenSentence given = labelled.sentence();
                List<AnnotatedSentence> sentences =
                        annotator.annotateGivenSentences(given.article()).sentences();
                for (GoldEvent event : labelled.events()) {
                    judged.add(new Judged(
                            event,
                            extractor.certainty(sentences.get(0), event.trigger()),
                            event.trigger().of(given.article().text())));
                }
            }
        }
        return scorecard(judged);
    }

    /** An event with what the tool says of it; the quote is its trigger's. */
    record Judged(GoldEvent event, Certainty certainty, String quote) {
        boolean rightModality() {
            return event.other() == certainty.hedged();
        }

        boolean rightPolarity() {
            return event.negative() == certainty.negated();
        }
    }

    static Scorecard scorecard(List<Judged> judged) {
        Map<String, Number> scores = new LinkedHashMap<>();
        scores.put("modalityAccuracy", share(judged, Judged::rightModality));
        scores.put("polarityAccuracy", share(judged, Judged::rightPolarity));
        scores.put("modalityBaseline", share(judged, row -> !row.event().other()));
        scores.put("polarityBaseline", share(judged, row -> !row.event().negative()));
        scores.put("otherF1", f1(judged, row -> row.event().other(), row -> row.certainty()
                .hedged()));
        scores.put("negativeF1", f1(judged, row -> row.event().negative(), row -> row.certainty()
                .negated()));
        return new Scorecard(
                scores,
                judged.stream()
                        .map(row -> row.event().against(row.certainty(), row.quote()))
                        .toList());
    }

    private static double share(List<Judged> judged, Predicate<Judged> right) {
        return judged.stream()
                .mapToDouble(row -> right.test(row) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** 0 where nothing has the label and nothing was given it: there is nothing to praise. */
    private static double f1(List<Judged> judged, Predicate<Judged> gold, Predicate<Judged> predicted) {
        long both = judged.stream().filter(gold.and(predicted)).count();
        long either = judged.stream().filter(gold).count()
                + judged.stream().filter(predicted).count();
        return either == 0 ? 0 : 2.0 * both / either;
    }
}
