package io.spillover.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time that a figure or a claim is about.
 *
 * @param text the article's own words ("the fiscal year ended June 2025")
 * @param start first day, where the text tells it
 * @param end last day, where the text tells it; never a guess from an unknown calendar
 */
public record Period(String text, Optional<LocalDate> start, Optional<LocalDate> end) {
    public Period {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("The period \"" + text + "\" ends before it starts");
        }
    }
}
