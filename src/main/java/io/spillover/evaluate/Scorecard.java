package io.spillover.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation found: scores by name, the leading one first, and the lines behind them.
 *
 * @param scores each from 0 to 1, or a count; in the order in which they are told
 */
public record Scorecard(Map<String, Number> scores, List<ScoredLine> lines) {
    public Scorecard {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("A scorecard needs a score");
        }
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        lines = List.copyOf(lines);
    }

    /** The score that stands for the whole. */
    public Map.Entry<String, Number> leading() {
        return scores.entrySet().iterator().next();
    }
}
