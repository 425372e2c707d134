package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Standing;
import io.spillover.graph.Standings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * How much signals count in the verdicts of a whole store: less the older the newest article behind them is, more the more
 * independent sources tell of what pushes, and not at all where it is told in a copy of another article alone.
 *
 * <p>Age is counted in whole days back from a given day, never from the clock, and halves at once when the days of a
 * half-life are full: so a new day changes only the verdicts of what was told so many days before. What has no date does not
 * age. Serves one question, within a transaction.
 */
final class StoreWeights {
    private static final int PLACES = 4;

    /** What many tell counts no more if others tell it too, so that a new voice changes nothing. */
    private static final int MOST_SOURCES = 3;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Standings standings;
    private final VerdictWeights weights;
    private final Optional<LocalDate> day;

    /** Those of a store as of a day. */
    static StoreWeights of(KnowledgeGraph graph, VerdictWeights weights, Optional<LocalDate> day) {
        int shortest =
                weights.halfLife().values().stream().min(Integer::compare).orElse(1);
        return new StoreWeights(graph.standings(day.map(today -> today.minusDays(shortest - 1L))), weights, day);
    }

    Standings standings() {
        return standings;
    }

    /** @param day back from which age is counted; without one nothing ages */
    StoreWeights(Standings standings, VerdictWeights weights, Optional<LocalDate> day) {
        this.standings = standings;
        this.weights = weights;
        this.day = day;
    }

    /** A signal as it counts in the whole store; empty where it does not. */
    Optional<Signal> weighed(Signal signal) {
        BigDecimal times = times(signal.source(), signal.horizon());
        return times.signum() == 0 ? Optional.empty() : Optional.of(signal.times(times));
    }

    /** How often its own strength something counts that pushes over a horizon; 0 where it is told in a copy alone. */
    BigDecimal times(Node source, Horizon horizon) {
        Standing standing = standings.of(source);
        if (standing.copied()) {
            return BigDecimal.ZERO;
        }
        int halvings = standing.newest()
                .flatMap(newest -> day.map(today -> halvings(newest, today, horizon)))
                .orElse(0);
        return HALF.pow(halvings).multiply(corroborated(standing.sources())).setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    /** How often news of a day has lost half of its weight. */
    int halvings(LocalDate newest, LocalDate today, Horizon horizon) {
        long age = Math.max(0, ChronoUnit.DAYS.between(newest, today));
        return Math.toIntExact(Math.min(weights.mostHalvings(), age / halfLife(horizon)));
    }

    int halfLife(Horizon horizon) {
        return weights.halfLife().getOrDefault(horizon, 1);
    }

    int mostHalvings() {
        return weights.mostHalvings();
    }

    /** How often by itself a thing counts that has so many independent sources. */
    BigDecimal corroborated(int sources) {
        BigDecimal rest = HALF.pow(Math.min(MOST_SOURCES, sources) - 1);
        return BigDecimal.ONE.add(
                weights.corroboration().multiply(BigDecimal.valueOf(2)).multiply(BigDecimal.ONE.subtract(rest)));
    }
}
