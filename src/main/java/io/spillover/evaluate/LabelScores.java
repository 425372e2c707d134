package io.spillover.evaluate;

import io.spillover.verdict.Label;
import java.util.Arrays;
import java.util.List;

/** How labels agree with those that people gave. */
record LabelScores(List<Label> gold, List<Label> predicted) {
    LabelScores {
        if (gold.size() != predicted.size() || gold.isEmpty()) {
            throw new IllegalArgumentException(
                    gold.size() + " labels cannot be compared with " + predicted.size() + " others");
        }
        gold = List.copyOf(gold);
        predicted = List.copyOf(predicted);
    }

    double accuracy() {
        int right = 0;
        for (int row = 0; row < gold.size(); row++) {
            right += gold.get(row) == predicted.get(row) ? 1 : 0;
        }
        return (double) right / gold.size();
    }

    /** The mean of the F1 of all labels, each counting alike. */
    double macroF1() {
        return Arrays.stream(Label.values()).mapToDouble(this::f1).average().orElse(0);
    }

    /** 0 where nothing has the label and nothing was given it. */
    double f1(Label label) {
        long both = 0;
        for (int row = 0; row < gold.size(); row++) {
            both += gold.get(row) == label && predicted.get(row) == label ? 1 : 0;
        }
        long either = gold.stream().filter(one -> one == label).count()
                + predicted.stream().filter(one -> one == label).count();
        return either == 0 ? 0 : 2.0 * both / either;
    }
}
