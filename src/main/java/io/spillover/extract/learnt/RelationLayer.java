package io.spillover.extract.learnt;

import io.spillover.extract.learnt.SpanScene.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how two typed spans of a sentence are related, by learnt weights.
 *
 * <p>Start at {@link #load} for the weights that come with Spillover, or at {@link RelationLearner} for others. A pair
 * gets the likeliest relation that was seen between its types, if its probability reaches the layer's threshold.
 * Immutable, safe for all threads.
 */
public final class RelationLayer {

    /** The label of a pair that is not related. */
    static final String NONE = "none";

    private final LayerWeights weights;
    private final PairFeatures features = new PairFeatures();

    RelationLayer(LayerWeights weights) {
        this.weights = weights;
    }

    /** The layer of financial relations that comes with Spillover. */
    public static RelationLayer load() {
        return new RelationLayer(LayerWeights.resource("financial-relations"));
    }

    /** The relations of a sentence in the order of its spans. */
    public List<LearntRelation> relations(SpanScene scene) {
        List<LearntRelation> found = new ArrayList<>();
        for (int head = 0; head < scene.spans().size(); head++) {
            for (int tail = 0; tail < scene.spans().size(); tail++) {
                if (head != tail) {
                    relation(scene, head, tail).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<LearntRelation> relation(SpanScene scene, int head, int tail) {
        Words from = scene.spans().get(head);
        Words to = scene.spans().get(tail);
        List<String> possible = weights.labelsBetween(from.type(), to.type());
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> likely = weights.probabilities(features.of(scene, from, to));
        return possible.stream()
                .map(label -> new LearntRelation(label, head, tail, likely.getOrDefault(label, 0.0)))
                .max(Comparator.comparing(LearntRelation::probability))
                .filter(best -> best.probability() >= weights.threshold());
    }

    /**
     * Writes the weights as text.
     *
     * @param title what they are for and where they come from, for the first line
     * @throws io.spillover.document.SpilloverException where the file cannot be written
     */
    public void write(Path file, String title) {
        weights.write(file, List.of(title));
    }
}
