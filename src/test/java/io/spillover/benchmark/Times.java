package io.spillover.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of one thing that was done over and over, in seconds. For one thread. */
public final class Times {
    private final List<Double> seconds = new ArrayList<>();

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** Does it once more, by the clock. */
    public void time(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        add((System.nanoTime() - begin) / 1e9);
    }

    public void add(double time) {
        seconds.add(time);
    }

    public double median() {
        return percentile(50);
    }

    /** The smallest time that so many of a hundred do not exceed. */
    public double percentile(int percent) {
        if (seconds.isEmpty()) {
            throw new IllegalStateException("Nothing was timed");
        }
        List<Double> sorted = seconds.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    public double sum() {
        return seconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** A number as it stands in the table. */
    public static String shown(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
