package io.spillover.infer;

import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final ConclusionKinds kinds;
    private final Map<Integer, Integer> incumbents = new HashMap<>();
    private final Map<Integer, Integer> incumbentsBefore = new LinkedHashMap<>();
    private final int channel;
    private final int direct;

    /** What a proof says of a node that it gives a weight. */
    private record Description(int firing, Set<Integer> about, BigDecimal measure, boolean isDirect) {}

    /**
     * How the rows about a node must change.
     *
     * @param shown those of the strongest proof that do not hold yet
     * @param hidden those of weaker proofs that hold and must not
     */
    record Settlement(List<Integer> shown, List<Integer> hidden) {}

    Descriptions(Dictionary dictionary, Rows rows, Firings firings, ConclusionKinds kinds) {
        this.dictionary = dictionary;
        this.rows = rows;
        this.firings = firings;
        this.kinds = kinds;
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

    /** How a node is to be described now that firings which weigh it have begun or ended. */
    Settlement settle(int node) {
        int incumbent = incumbents.computeIfAbsent(node, firings::describing);
        incumbentsBefore.putIfAbsent(node, incumbent);
        boolean isOpen = incumbent != FiringTable.NONE && !firings.table().stands(incumbent);
        if (isOpen) {
            measures.forEach(measure -> rows.forEachEver(node, measure, firings::fetchConcluding));
        }
        Set<Integer> weighing = weighing(node);
        if (weighing.isEmpty()) {
            incumbents.put(node, FiringTable.NONE);
            return new Settlement(List.of(), List.of());
        }
        List<Description> descriptions =
                weighing.stream().map(firing -> description(node, firing)).toList();
        Description strongest = descriptions.stream().reduce(this::stronger).orElseThrow();
        incumbents.put(node, strongest.firing());
        List<Integer> shown = strongest.about().stream()
                .filter(row -> !rows.holds(row))
                .sorted()
                .toList();
        List<Integer> hidden = descriptions.stream()
                .flatMap(description -> description.about().stream())
                .distinct()
                .filter(row -> rows.holds(row) && !strongest.about().contains(row))
                .filter(row -> !rows.isSaid(row) && !isConcludedWithoutWeight(row, node))
                .sorted()
                .toList();
        return new Settlement(shown, hidden);
    }

    /** The nodes that are described by another firing than before, with that firing; none where it is described no more. */
    Map<Integer, Integer> changed() {
        Map<Integer, Integer> changed = new LinkedHashMap<>();
        incumbentsBefore.forEach((node, before) -> {
            int now = incumbents.getOrDefault(node, FiringTable.NONE);
            if (now != before) {
                changed.put(node, now);
            }
        });
        return changed;
    }

    /** The firing that described a node before the change; {@link FiringTable#NONE} where none did. */
    int before(int node) {
        return incumbentsBefore.getOrDefault(node, FiringTable.NONE);
    }

    /** Takes the state as it is for the one from before. */
    void settleAll() {
        incumbentsBefore.clear();
    }

    /** The firings that weigh a node, of those that are known: the one that described it is stronger than all others. */
    private Set<Integer> weighing(int node) {
        Set<Integer> weighing = new HashSet<>();
        measures.forEach(
                measure -> rows.forEachEver(node, measure, row -> firings.forEachKnownConcluding(row, weighing::add)));
        return weighing;
    }

    private boolean isConcludedWithoutWeight(int row, int node) {
        if (!kinds.mayBeUnweighed(dictionary.node(rows.predicate(row)))) {
            return false;
        }
        boolean[] found = {false};
        firings.forEachConcluding(
                row,
                firing -> found[0] |=
                        !weighed(firings.table().conclusions(firing)).contains(node));
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
        return new Description(firing, about, measure, isDirect);
    }

    private BigDecimal number(int row) {
        return Values.number(dictionary.node(rows.object(row))).orElse(BigDecimal.ZERO);
    }

    /**
     * Of equals the direct one, then the one whose triples come first in the order of their text, then the one whose
     * rule and premises do: so that it does not hang on what came first.
     */
    private Description stronger(Description one, Description other) {
        int order = one.measure().compareTo(other.measure());
        if (order == 0) {
            order = Boolean.compare(one.isDirect(), other.isDirect());
        }
        if (order == 0 && !one.about().equals(other.about())) {
            order = spelling(other).compareTo(spelling(one));
        }
        if (order == 0 && one.firing() != other.firing()) {
            order = key(other.firing()).compareTo(key(one.firing()));
        }
        return order >= 0 ? one : other;
    }

    private String key(int firing) {
        return firings.rule(firing).name() + " "
                + Arrays.stream(firings.table().premises(firing))
                        .mapToObj(row -> rows.triple(row).toString())
                        .collect(Collectors.joining(" "));
    }

    private String spelling(Description description) {
        return description.about().stream()
                .map(row -> rows.triple(row).toString())
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
