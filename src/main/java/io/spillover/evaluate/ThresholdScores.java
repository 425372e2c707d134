package io.spillover.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Precision and recall of open facts at every threshold of confidence, summed over sentences.
 *
 * <p>As CaRB's {@code carb.py} counts (see {@link LenientMatch} for the source): recall takes, for each gold tuple, the
 * best of all predictions; precision pairs predictions with gold tuples one to one, best precision first, and a
 * prediction without a partner counts as wrong.
 */
final class ThresholdScores {

    /** What a threshold gives: only predictions at least as confident count. */
    record Point(double threshold, double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** Gold and predicted tuples of one sentence with all their matches: a row for a gold tuple. */
    private record Scored(List<OpenTuple> gold, List<OpenTuple> predicted, List<List<LenientMatch>> matches) {}

    private final List<Scored> sentences = new ArrayList<>();

    void add(List<OpenTuple> gold, List<OpenTuple> predicted) {
        List<List<LenientMatch>> matches = gold.stream()
                .map(wanted -> predicted.stream()
                        .map(found -> LenientMatch.of(wanted, found))
                        .toList())
                .toList();
        sentences.add(new Scored(List.copyOf(gold), List.copyOf(predicted), matches));
    }

    /** The threshold with the best F1; all zero where nothing was predicted. */
    Point best() {
        return curve().stream()
                .reduce((one, other) -> other.f1() > one.f1() ? other : one)
                .orElseGet(() -> new Point(0, 0, 0));
    }

    /** The area under the curve of precision over recall, by trapezoids, as CaRB takes it. */
    double area() {
        List<Point> points = new ArrayList<>(curve());
        points.add(new Point(1, 1, 0));
        double area = 0;
        for (int next = 1; next < points.size(); next++) {
            Point left = points.get(next);
            Point right = points.get(next - 1);
            area += (right.recall() - left.recall()) * (left.precision() + right.precision()) / 2;
        }
        return points.size() == 1 ? 0 : area;
    }

    /** The scores at each confidence that occurs, the lowest first. */
    List<Point> curve() {
        return sentences.stream()
                .flatMap(sentence -> sentence.predicted().stream().map(OpenTuple::confidence))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(this::at)
                .toList();
    }

    private Point at(double threshold) {
        double paired = 0;
        double found = 0;
        int predicted = 0;
        int gold = 0;
        for (Scored sentence : sentences) {
            List<Integer> counted = new ArrayList<>();
            for (int column = 0; column < sentence.predicted().size(); column++) {
                if (sentence.predicted().get(column).confidence() >= threshold) {
                    counted.add(column);
                }
            }
            paired += paired(sentence, counted);
            found += found(sentence, counted);
            predicted += counted.size();
            gold += sentence.gold().size();
        }
        return new Point(threshold, predicted == 0 ? 1 : paired / predicted, gold == 0 ? 0 : found / gold);
    }

    private static double found(Scored sentence, List<Integer> counted) {
        double sum = 0;
        for (List<LenientMatch> row : sentence.matches()) {
            sum += counted.stream()
                    .mapToDouble(column -> row.get(column).recall())
                    .max()
                    .orElse(0);
        }
        return sum;
    }

    private static double paired(Scored sentence, List<Integer> counted) {
        double sum = 0;
        List<Integer> columns = new ArrayList<>(counted);
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < sentence.gold().size(); row++) {
            rows.add(row);
        }
        while (!columns.isEmpty() && !rows.isEmpty()) {
            Integer bestRow = rows.get(0);
            Integer bestColumn = columns.get(0);
            for (Integer row : rows) {
                for (Integer column : columns) {
                    if (precision(sentence, row, column) > precision(sentence, bestRow, bestColumn)) {
                        bestRow = row;
                        bestColumn = column;
                    }
                }
            }
            sum += precision(sentence, bestRow, bestColumn);
            rows.remove(bestRow);
            columns.remove(bestColumn);
        }
        return sum;
    }

    private static double precision(Scored sentence, int row, int column) {
        return sentence.matches().get(row).get(column).precision();
    }
}
