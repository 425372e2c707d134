package io.spillover.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A signal with what is left of its strength beside others of its kind.
 *
 * @param strength from 0 to the signal's own
 */
record Push(Signal signal, BigDecimal strength) {

    /** By a half for each, the twelfth counts a two-thousandth of the first. */
    static final int MOST_OF_A_KIND = 12;

    private static final Comparator<Signal> STRONGEST_FIRST = Comparator.comparing(Signal::strength)
            .reversed()
            .thenComparing(signal -> signal.node().getURI());

    /**
     * Signals of one effect and one direction: the strongest counts whole, each next by one more factor, and those behind
     * {@link #MOST_OF_A_KIND} not at all. So what a verdict rests on stays small, however often a thing is reported.
     */
    static List<Push> of(Collection<Signal> signals, BigDecimal repetition) {
        Map<String, List<Signal>> kinds =
                signals.stream().collect(Collectors.groupingBy(Push::kind, TreeMap::new, Collectors.toList()));
        List<Push> pushes = new ArrayList<>();
        for (List<Signal> kind : kinds.values()) {
            kind.sort(STRONGEST_FIRST);
            BigDecimal share = BigDecimal.ONE;
            for (Signal signal : kind.subList(0, Math.min(kind.size(), MOST_OF_A_KIND))) {
                pushes.add(new Push(signal, signal.strength().multiply(share)));
                share = share.multiply(repetition);
            }
        }
        return pushes;
    }

    /** What signals have in common of which each tells only part of what the stronger ones told. */
    private static String kind(Signal signal) {
        return signal.effect() + " " + signal.direction();
    }

    BigDecimal signed() {
        return signal.direction() > 0 ? strength : strength.negate();
    }
}
