package io.spillover.extract.learnt;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a linear layer: for each feature what it adds to the score of each label.
 *
 * <p>As text: {@code threshold<TAB>number}, {@code labels<TAB>label...}, {@code types<TAB>pair<TAB>label...}, then one
 * line a feature, {@code label number:weight} behind it; {@code #} opens a comment. Immutable.
 *
 * @param byTypes the labels that were seen between two types, by {@code HeadType>TailType}
 * @param threshold the least probability of a relation that is told
 */
record LayerWeights(
        List<String> labels, Map<String, List<String>> byTypes, Map<String, double[]> byFeature, double threshold) {

    /** Weights that change a probability by less than a hundredth of what decides are left out of files. */
    private static final double SMALLEST = 0.01;

    LayerWeights {
        labels = List.copyOf(labels);
        byTypes = Map.copyOf(byTypes);
        byFeature = Map.copyOf(byFeature);
    }

    List<String> labelsBetween(String head, String tail) {
        return byTypes.getOrDefault(head + ">" + tail, List.of());
    }

    /** How likely each label is for a pair with these features: the softmax of the sums of their weights. */
    Map<String, Double> probabilities(List<String> features) {
        double[] sums = new double[labels.size()];
        for (String feature : features) {
            double[] weights = byFeature.get(feature);
            if (weights != null) {
                for (int label = 0; label < sums.length; label++) {
                    sums[label] += weights[label];
                }
            }
        }
        double highest = Arrays.stream(sums).max().orElse(0);
        double all = Arrays.stream(sums).map(sum -> Math.exp(sum - highest)).sum();
        Map<String, Double> probabilities = new HashMap<>();
        for (int label = 0; label < sums.length; label++) {
            probabilities.put(labels.get(label), Math.exp(sums[label] - highest) / all);
        }
        return probabilities;
    }

    /** By how much a feature speaks for one label rather than for another. */
    double difference(String feature, String label, String other) {
        double[] weights = byFeature.get(feature);
        return weights == null ? 0 : weights[labels.indexOf(label)] - weights[labels.indexOf(other)];
    }

    static LayerWeights resource(String name) {
        String file = "/layers/" + name + ".tsv";
        try (InputStream stream = LayerWeights.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new SpilloverException(
                        Kind.INTERNAL, "The weights " + file + " are not in the application's jar");
            }
            return of(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new SpilloverException(Kind.INTERNAL, "Cannot read the weights " + file, e);
        }
    }

    private static LayerWeights of(List<String> lines) {
        List<String> labels = new ArrayList<>();
        Map<String, List<String>> byTypes = new HashMap<>();
        Map<String, double[]> byFeature = new HashMap<>();
        double threshold = 1;
        for (String line : lines) {
            List<String> cells = List.of(line.split("\t", -1));
            if (line.startsWith("# ")) {
                continue;
            }
            switch (cells.get(0)) {
                case "threshold" -> threshold = Double.parseDouble(cells.get(1));
                case "labels" -> labels.addAll(cells.subList(1, cells.size()));
                case "types" -> byTypes.put(cells.get(1), List.copyOf(cells.subList(2, cells.size())));
                default -> byFeature.put(cells.get(0), weights(labels.size(), cells.subList(1, cells.size())));
            }
        }
        return new LayerWeights(labels, byTypes, byFeature, threshold);
    }

    private static double[] weights(int labels, List<String> cells) {
        double[] weights = new double[labels];
        for (String cell : cells) {
            int colon = cell.indexOf(':');
            weights[Integer.parseInt(cell.substring(0, colon))] = Double.parseDouble(cell.substring(colon + 1));
        }
        return weights;
    }

    void write(Path file, List<String> comments) {
        List<String> lines =
                new ArrayList<>(comments.stream().map(line -> "# " + line).toList());
        lines.add("threshold\t" + threshold);
        lines.add("labels\t" + String.join("\t", labels));
        new TreeMap<>(byTypes)
                .forEach((types, names) -> lines.add("types\t" + types + "\t" + String.join("\t", names)));
        new TreeMap<>(byFeature).forEach((feature, weights) -> {
            StringBuilder line = new StringBuilder(feature);
            for (int label = 0; label < weights.length; label++) {
                if (Math.abs(weights[label]) >= SMALLEST) {
                    line.append('\t')
                            .append(label)
                            .append(':')
                            .append(String.format(Locale.ROOT, "%.2f", weights[label]));
                }
            }
            if (line.indexOf("\t") >= 0) {
                lines.add(line.toString());
            }
        });
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "Cannot write the weights to " + file + "; check that its folder exists.",
                    e);
        }
    }
}
