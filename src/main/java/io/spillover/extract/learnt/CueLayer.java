package io.spillover.extract.learnt;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tells how good or bad a sentence is for one of its names, by learnt weights of cues that can be named to a reader.
 *
 * <p>Start at {@link #load} for the weights that come with Spillover, or at {@link CueLearner} for others. Immutable, safe
 * for all threads.
 */
public final class CueLayer {
    private final LayerWeights weights;

    CueLayer(LayerWeights weights) {
        this.weights = weights;
    }

    /** The layer that comes with Spillover. */
    public static CueLayer load() {
        return new CueLayer(LayerWeights.resource("news-cues"));
    }

    /**
     * How likely each label is, from 0 to 1, and the cues that counted.
     *
     * @param cues the heaviest first
     */
    public record Weighed(double bullish, double bearish, double neutral, List<Cue> cues) {
        public Weighed {
            cues = List.copyOf(cues);
        }

        /** The same where neutral is so many times as likely, against the others. */
        Weighed with(double neutralTimes) {
            double whole = bullish + bearish + neutral * neutralTimes;
            return new Weighed(bullish / whole, bearish / whole, neutral * neutralTimes / whole, cues);
        }
    }

    /**
     * A cue.
     *
     * @param weight by how much it speaks for bullish rather than for bearish, in logits
     */
    public record Cue(String name, double weight) {}

    /** Adds the weights of features up, as {@link CueReader} gives them. */
    public Weighed weigh(List<String> features) {
        Map<String, Double> likely = weights.probabilities(features);
        List<Cue> cues = features.stream()
                .distinct()
                .map(feature -> new Cue(feature, weights.difference(feature, CueLearner.BULLISH, CueLearner.BEARISH)))
                .filter(cue -> cue.weight() != 0)
                .sorted(Comparator.comparingDouble((Cue cue) -> -Math.abs(cue.weight()))
                        .thenComparing(Cue::name))
                .toList();
        return new Weighed(
                likely.getOrDefault(CueLearner.BULLISH, 0.0),
                likely.getOrDefault(CueLearner.BEARISH, 0.0),
                likely.getOrDefault(CueLearner.NEUTRAL, 0.0),
                cues);
    }

    /**
     * Writes the weights as text.
     *
     * @param comments what they are for and where they come from, for the first lines
     * @throws io.spillover.document.SpilloverException where the file cannot be written
     */
    public void write(Path file, List<String> comments) {
        weights.write(file, comments);
    }
}
