package io.spillover.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * How far confidence keeps what it promises: answers in ten bins of confidence, each with its mean and with the part that was
 * right (Guo et al., On calibration of modern neural networks, 2017).
 */
final class Reliability {
    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private int all;

    /** @param sure from 0 to 1 */
    void add(double sure, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (sure * BINS));
        counts[bin]++;
        confidence[bin] += sure;
        right[bin] += isRight ? 1 : 0;
        all++;
    }

    /** The mean distance between confidence and accuracy, each bin by its share of the answers. */
    double expectedCalibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                error += Math.abs(confidence[bin] - right[bin]) / all;
            }
        }
        return error;
    }

    /** A bin that has answers. */
    record Bin(double from, double to, int count, double confidence, double accuracy) {}

    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                bins.add(new Bin(
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        counts[bin],
                        confidence[bin] / counts[bin],
                        (double) right[bin] / counts[bin]));
            }
        }
        return bins;
    }
}
