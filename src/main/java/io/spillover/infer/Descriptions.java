package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Settles how a node is described that several proofs weigh: as its strongest proof does.
 *
 * <p>Proofs of one exposure don't add up, since they may rest on the same business; the strongest is the safe reading.
 * Weaker proofs stand beside it, but what they say otherwise does not hold, so no rule builds on it. This is a least
 * fixed point over weights in place of truth values, as in Madsen, Yee and Lhoták (From Datalog to Flix, PLDI 2016); it
 * is one as long as rules draw more from more, which {@link Stratification} sees to.
 */
final class Descriptions {
    private static final Set<Node> MEASURES = Set.of(Vocabulary.WEIGHT, Vocabulary.SEVERITY, Vocabulary.STRENGTH);

    private final Dictionary dictionary;
    private final Rows rows;
    private final Firings firings;
    private final List<Integer> measures;
    private final int channel;
    private final int direct;

    /** What a proof says of a node that it gives a weight. */
    private record Description(Set<Integer> about, BigDecimal measure, boolean isDirect) {}

    /**
     * How the rows about a node must change.
     *
     * @param shown those of the strongest proof that do not hold yet
     * @param hidden those of weaker proofs that hold and must not
     */
    record Settlement(List<Integer> shown, List<Integer> hidden) {}

    Descriptions(Dictionary dictionary, Rows rows, Firings firings) {
        this.dictionary = dictionary;
        this.rows = rows;
        this.firings = firings;
        this.measures = MEASURES.stream().map(dictionary::number).sorted().toList();
        this.channel = dictionary.number(Vocabulary.CHANNEL);
        this.direct = dictionary.number(Vocabulary.DIRECT);
    }

    static boolean isMeasure(Node predicate) {
        return MEASURES.contains(predicate);
    }

    boolean isMeasure(int predicate) {
        return measures.contains(predicate);
    }

    Settlement settle(int node) {
        Set<Integer> weighing = weighing(node);
        if (weighing.isEmpty()) {
            return new Settlement(List.of(), List.of());
        }
        List<Description> descriptions =
                weighing.stream().map(firing -> description(node, firing)).toList();
        Description strongest = descriptions.stream().reduce(this::stronger).orElseThrow();
        List<Integer> shown = strongest.about().stream()
                .filter(row -> !rows.holds(row))
                .sorted()
                .toList();
        List<Integer> hidden = descriptions.stream()
                .flatMap(description -> description.about().stream())
                .distinct()
                .filter(row -> rows.holds(row) && !strongest.about().contains(row))
                .filter(row -> !rows.isSaid(row) && !isConcludedWithoutWeight(row, weighing))
                .sorted()
                .toList();
        return new Settlement(shown, hidden);
    }

    /** The firings that weigh a node. The weight that held leads to those from before, which may give other weights. */
    private Set<Integer> weighing(int node) {
        measures.forEach(measure -> rows.forEachEver(node, measure, firings::fetchConcluding));
        Set<Integer> weighing = new HashSet<>();
        measures.forEach(
                measure -> rows.forEachEver(node, measure, row -> firings.forEachConcluding(row, weighing::add)));
        return weighing;
    }

    private boolean isConcludedWithoutWeight(int row, Set<Integer> weighing) {
        boolean[] found = {false};
        firings.forEachConcluding(row, firing -> found[0] |= !weighing.contains(firing));
        return found[0];
    }

    private Description description(int node, int firing) {
        Set<Integer> about = new HashSet<>();
        BigDecimal measure = BigDecimal.ZERO;
        boolean isDirect = false;
        for (int row : firings.table().conclusions(firing)) {
            if (rows.subject(row) == node) {
                about.add(row);
                isDirect |= rows.predicate(row) == channel && rows.object(row) == direct;
                if (isMeasure(rows.predicate(row))) {
                    measure = measure.max(number(row));
                }
            }
        }
        return new Description(about, measure, isDirect);
    }

    private BigDecimal number(int row) {
        return Values.number(dictionary.node(rows.object(row))).orElse(BigDecimal.ZERO);
    }

    /** Of equals the direct one, then the one whose triples come first in the order of their text. */
    private Description stronger(Description one, Description other) {
        int order = one.measure().compareTo(other.measure());
        if (order == 0) {
            order = Boolean.compare(one.isDirect(), other.isDirect());
        }
        if (order == 0 && !one.about().equals(other.about())) {
            order = spelling(other).compareTo(spelling(one));
        }
        return order >= 0 ? one : other;
    }

    private String spelling(Description description) {
        return description.about().stream()
                .map(row -> dictionary.triple(rows, row).toString())
                .sorted()
                .collect(Collectors.joining());
    }

    /** The greatest weight that a firing gives; empty where it gives none. */
    static Optional<BigDecimal> measure(Firing firing) {
        return firing.conclusions().stream()
                .filter(conclusion -> isMeasure(conclusion.getPredicate()))
                .flatMap(conclusion -> Values.number(conclusion.getObject()).stream())
                .max(BigDecimal::compareTo);
    }

    /** The subjects to which a firing gives a weight. */
    Set<Integer> weighed(int[] conclusions) {
        Set<Integer> nodes = new HashSet<>();
        Arrays.stream(conclusions)
                .filter(row -> isMeasure(rows.predicate(row)))
                .forEach(row -> nodes.add(rows.subject(row)));
        return nodes;
    }
}
