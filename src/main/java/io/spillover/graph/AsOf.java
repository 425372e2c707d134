package io.spillover.graph;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day up to whose end a store is asked what was known.
 *
 * @param by which of an article's times counts
 */
public record AsOf(LocalDate day, Time by) {

    /**
     * The times of an article. When what it tells of took place is a third one, which its claims and figures keep as time
     * and period; it says nothing of when that was known.
     */
    public enum Time {
        /** What the public could read: the day of publication; of an article without one, the day it was taken in. */
        PUBLISHED,
        /** What this store had: the day, in UTC, on which it took an article in. */
        INGESTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
