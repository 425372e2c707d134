package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Standing;
import io.spillover.graph.Standings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** A signal with the strength that it has in the whole store; empty where it does not count. */
    Optional<Signal> weighed(Signal signal) {
        Standing standing = standings.of(signal.source());
        if (standing.copied()) {
            return Optional.empty();
        }
        int halvings = standing.newest()
                .flatMap(newest -> day.map(today -> halvings(newest, today, signal.horizon())))
                .orElse(0);
        BigDecimal times =
                HALF.pow(halvings).multiply(corroborated(standing.sources())).setScale(PLACES, RoundingMode.HALF_EVEN);
        return Optional.of(signal.times(times));
    }

    /**
     * The signals that can count in a verdict, weighed: of each kind the strongest. Those that could not come among them even
     * if they were fresh and told by many are not looked at.
     */
    List<Signal> strongest(Collection<Signal> signals) {
        Map<String, List<Signal>> kinds = signals.stream()
                .collect(Collectors.groupingBy(
                        signal -> signal.horizon() + Push.kind(signal), TreeMap::new, Collectors.toList()));
        BigDecimal most = corroborated(MOST_SOURCES);
        List<Signal> strongest = new ArrayList<>();
        for (List<Signal> kind : kinds.values()) {
            kind.sort(Push.STRONGEST_FIRST);
            PriorityQueue<BigDecimal> best = new PriorityQueue<>();
            for (Signal signal : kind) {
                if (best.size() == Push.MOST_OF_A_KIND
                        && signal.strength().multiply(most).compareTo(best.element()) < 0) {
                    break;
                }
                weighed(signal).ifPresent(weighed -> {
                    strongest.add(weighed);
                    best.add(weighed.strength());
                    if (best.size() > Push.MOST_OF_A_KIND) {
                        best.remove();
                    }
                });
            }
        }
        return strongest;
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
