package io.spillover.graph;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One run of ingestion, for the graph of runs, which no comparison of stores looks at.
 *
 * @param software name and version of what ran
 * @param job the job that repeats it
 * @param locations where each article that came in was read from, by the article's id
 */
public record Run(
        Instant started, Instant ended, String software, Optional<String> job, Map<String, String> locations) {
    public Run {
        if (ended.isBefore(started)) {
            throw new IllegalArgumentException("A run must not end (" + ended + ") before it starts (" + started + ")");
        }
        locations = Map.copyOf(locations);
    }
}
