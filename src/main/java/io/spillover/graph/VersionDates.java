package io.spillover.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The days that a version of an article gives: of its publication, and of its last change. */
record VersionDates(Optional<LocalDate> published, Optional<LocalDate> modified) {
    static final VersionDates NONE = new VersionDates(Optional.empty(), Optional.empty());

    /** Whether it was published later or, where they do not differ in that, changed later. */
    boolean isAfter(VersionDates other) {
        int byPublication = compare(published, other.published);
        return byPublication > 0 || (byPublication == 0 && compare(modified, other.modified) > 0);
    }

    /** As equals where one of them is not known. */
    private static int compare(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(day -> other.map(day::compareTo)).orElse(0);
    }

    /** The day on which it took the place of another version; empty where its own days do not tell. */
    Optional<LocalDate> since(VersionDates corrected) {
        return last().filter(day ->
                corrected.last().filter(other -> !day.isAfter(other)).isEmpty());
    }

    private Optional<LocalDate> last() {
        return Stream.of(published, modified).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
