package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Reweighing;
import io.spillover.graph.Standings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Finds what counts otherwise in a whole store since articles came and went or days passed: what is told anew while news of
 * it is fresh does not, however often it is told. Serves one question, within a transaction.
 */
final class Reweighed {
    private final Standings standings;
    private final StoreWeights weights;
    private final Set<Node> changed = new HashSet<>();
    private final Reweighing change;

    /** @param changed ids of the articles that came and went */
    Reweighed(
            KnowledgeGraph graph,
            Standings standings,
            StoreWeights weights,
            Collection<String> changed,
            Reweighing change) {
        this.standings = standings;
        this.weights = weights;
        this.change = change;
        changed.stream().map(graph.iris()::article).forEach(this.changed::add);
    }

    /**
     * The facts, figures and tones that count otherwise.
     *
     * @param recounted facts that have another number of sources, each with that from before and now
     * @param aged articles whose news has lost half of its weight, or won it back
     * @param before the day back from which age was counted, and {@code now} is
     */
    Set<Node> said(Map<Node, Recount> recounted, Set<Node> aged, Optional<LocalDate> before, Optional<LocalDate> now) {
        Set<Node> said = new LinkedHashSet<>();
        recounted.forEach((fact, recount) -> {
            if (weights.corroborated(recount.before()).compareTo(weights.corroborated(recount.now())) != 0) {
                said.add(fact);
            }
        });
        for (Node one : change.said()) {
            if (!standings.isFact(one)
                    || now.filter(today -> isRenewed(one, today)).isPresent()) {
                said.add(one);
            }
        }
        Set<Node> copies = new HashSet<>(change.copies());
        changed.forEach(article -> copies.addAll(standings.copies(article)));
        copies.forEach(article -> standings.said(article).stream()
                .filter(one -> !standings.isFact(one))
                .forEach(said::add));
        for (Node article : aged) {
            for (Node one : standings.said(article)) {
                if (!standings.isFact(one) || isAged(one, before, now)) {
                    said.add(one);
                }
            }
        }
        return said;
    }

    /** How many independent sources a fact had and has. */
    record Recount(int before, int now) {
        static Map<Node, Recount> of(Map<Node, Integer> before, Map<Node, Integer> now) {
            Map<Node, Recount> recounts = new HashMap<>();
            Set<Node> facts = new HashSet<>(before.keySet());
            facts.addAll(now.keySet());
            facts.forEach(
                    fact -> recounts.put(fact, new Recount(before.getOrDefault(fact, 1), now.getOrDefault(fact, 1))));
            return recounts;
        }
    }

    /** Whether what came or went can have made a fact count as fresher or older: compared with all others that state it. */
    private boolean isRenewed(Node fact, LocalDate today) {
        if (!standings.isStatedByOthers(fact, changed)) {
            return true;
        }
        Optional<LocalDate> others = standings.newest(fact, changed);
        if (others.isEmpty()) {
            return false;
        }
        if (change.undated()) {
            return weighsOtherwise(others.get(), today, today);
        }
        LocalDate newest = change.days().stream()
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(others.get()))
                .orElse(others.get());
        return weighsOtherwise(others.get(), newest, today);
    }

    /** Whether news of two days weighs otherwise on a third. */
    private boolean weighsOtherwise(LocalDate one, LocalDate other, LocalDate today) {
        return Arrays.stream(Horizon.values())
                .anyMatch(horizon -> weights.halvings(one, today, horizon) != weights.halvings(other, today, horizon));
    }

    private boolean isAged(Node fact, Optional<LocalDate> before, Optional<LocalDate> now) {
        Optional<LocalDate> newest = standings.newest(fact, Set.of());
        return newest.isPresent()
                && before.isPresent()
                && now.isPresent()
                && Arrays.stream(Horizon.values())
                        .anyMatch(horizon -> weights.halvings(newest.get(), before.get(), horizon)
                                != weights.halvings(newest.get(), now.get(), horizon));
    }
}
