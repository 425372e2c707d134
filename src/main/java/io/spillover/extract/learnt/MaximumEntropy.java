package io.spillover.extract.learnt;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Learns the weights of a layer: a maximum-entropy model with a Gaussian prior, by CoreNLP's quasi-Newton minimiser. The same
 * data in the same order give the same weights.
 *
 * @param sigma width of the prior
 */
record MaximumEntropy(double sigma) {

    /** A feature that one datum alone has says nothing of others. */
    private static final int LEAST_COUNT = 2;

    private static final double TOLERANCE = 1e-3;

    /**
     * Drops rare features from the data and learns from the rest.
     *
     * @param byTypes the labels that were seen between two types, by {@code HeadType>TailType}
     * @param threshold the least probability that is told
     */
    LayerWeights learn(Dataset<String, String> data, Map<String, List<String>> byTypes, double threshold) {
        data.applyFeatureCountThreshold(LEAST_COUNT);
        LinearClassifierFactory<String, String> factory = new LinearClassifierFactory<>();
        factory.setSigma(sigma);
        factory.setTol(TOLERANCE);
        factory.setVerbose(false);
        LinearClassifier<String, String> classifier = factory.trainClassifier(data);
        List<String> labels = new ArrayList<>(new TreeSet<>(classifier.labels()));
        Map<String, double[]> byFeature = new HashMap<>();
        classifier.weightsAsMapOfCounters().forEach((label, weights) -> weights.entrySet()
                .forEach(weight -> byFeature
                                .computeIfAbsent(weight.getKey(), unused -> new double[labels.size()])[
                                labels.indexOf(label)] =
                        weight.getValue()));
        return new LayerWeights(labels, byTypes, byFeature, threshold);
    }
}
