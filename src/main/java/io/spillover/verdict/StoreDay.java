package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Publications;
import io.spillover.graph.Reweighing;
import io.spillover.graph.Triples;
import io.spillover.graph.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The day back from which a store's verdicts count the age of news: the newest publication date, kept as a mark beside what
 * was drawn, or the day as of which it is asked. Serves one question, within a transaction.
 */
final class StoreDay {
    /** Beyond so many days it is quicker to look at every article. */
    private static final long MOST_DAYS_LOOKED_UP = 400;

    private final KnowledgeGraph graph;
    private final Publications publications;

    StoreDay(KnowledgeGraph graph) {
        this.graph = graph;
        this.publications = graph.publications();
    }

    /** The day by which the verdicts that are there were weighed. */
    Optional<LocalDate> marked() {
        return marks().stream()
                .map(triple -> LocalDate.parse(triple.getObject().getLiteralLexicalForm()))
                .findFirst();
    }

    /** The mark as it is stored. */
    List<Triple> marks() {
        return graph.findInferred(Vocabulary.WHOLE_STORE, Vocabulary.WEIGHED_ON, Node.ANY);
    }

    static Collection<Triple> mark(Optional<LocalDate> day) {
        Triples triples = new Triples();
        day.ifPresent(today -> triples.add(Vocabulary.WHOLE_STORE, Vocabulary.WEIGHED_ON, today));
        return triples.collected();
    }

    /** The newest publication date of all. */
    Optional<LocalDate> newest() {
        return publications.newest();
    }

    /** The same after a change: only where what was newest may have gone every article is looked at. */
    Optional<LocalDate> newest(Collection<String> changed, Reweighing change) {
        Optional<LocalDate> before = marked();
        Optional<LocalDate> came = changed.stream()
                .map(graph.iris()::article)
                .flatMap(article -> publications.of(article).stream())
                .max(Comparator.naturalOrder());
        if (before.isEmpty() || came.filter(day -> !day.isBefore(before.get())).isPresent()) {
            return came.isPresent() ? came : newest();
        }
        return change.days().contains(before.get()) ? newest() : before;
    }

    /** The articles whose news has lost half of its weight, or won it back, between two days. */
    Set<Node> aged(LocalDate before, LocalDate now, StoreWeights weights) {
        LocalDate first = before.isBefore(now) ? before : now;
        LocalDate last = before.isBefore(now) ? now : before;
        if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS_LOOKED_UP) {
            return agedOfAll(before, now, weights);
        }
        Set<Node> aged = new HashSet<>();
        for (Horizon horizon : Horizon.values()) {
            for (int times = 1; times <= weights.mostHalvings(); times++) {
                for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                    aged.addAll(publications.on(day.minusDays((long) times * weights.halfLife(horizon))));
                }
            }
        }
        return aged;
    }

    private Set<Node> agedOfAll(LocalDate before, LocalDate now, StoreWeights weights) {
        Set<Node> aged = new HashSet<>();
        publications.all().forEach((article, day) -> {
            if (Arrays.stream(Horizon.values())
                    .anyMatch(
                            horizon -> weights.halvings(day, before, horizon) != weights.halvings(day, now, horizon))) {
                aged.add(article);
            }
        });
        return aged;
    }
}
