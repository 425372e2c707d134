package io.spillover.source.fetch;

import java.time.Duration;

/**
 * How long to wait before asking again: twice as long each time, and never the same for all who were sent away together.
 *
 * <p>Half of each wait is fixed and half is drawn ("equal jitter", Brooker, AWS Architecture Blog, 2015).
 */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private BackOff() {}

    /**
     * @param failures how often it failed so far, at least 1
     * @param draw from 0 to 1
     */
    static Duration after(int failures, double draw) {
        long whole = FIRST.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long capped = Math.min(whole, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(capped * (0.5 + draw / 2)));
    }
}
