package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.HandMerges;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.MergeRow;
import io.spillover.verdict.Conclusions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Joins and parts entities of the store as tables say, and draws what follows anew. */
final class MergeRun {
    private final Supplier<KnowledgeGraph> store;
    private final Supplier<KnowledgeGraph> storeToLookUp;
    private final Supplier<Lexicon> lexicon;
    private final Function<KnowledgeGraph, Conclusions> conclusions;
    private final Clock clock;

    /**
     * @param store opens the store to change it
     * @param storeToLookUp opens it where it is there, so that a check makes none
     */
    MergeRun(
            Supplier<KnowledgeGraph> store,
            Supplier<KnowledgeGraph> storeToLookUp,
            Supplier<Lexicon> lexicon,
            Function<KnowledgeGraph, Conclusions> conclusions,
            Clock clock) {
        this.store = store;
        this.storeToLookUp = storeToLookUp;
        this.lexicon = lexicon;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    /** What of some rows can be done, and why the rest cannot. */
    record Check(List<MergeRow> good, List<String> mistakes) {}

    /** Tries rows in their order, without writing anything. */
    Check check(List<MergeRow> rows, Lexicon names) {
        List<MergeRow> good = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        if (!rows.isEmpty()) {
            try (KnowledgeGraph graph = storeToLookUp.get()) {
                HandMerges merges = graph.handMerges(names);
                for (MergeRow row : rows) {
                    try {
                        apply(merges, row);
                        good.add(row);
                    } catch (SpilloverException refused) {
                        if (refused.kind() != Kind.CHECK_FAILED) {
                            throw refused;
                        }
                        mistakes.add(row.mistake(String.valueOf(refused.getMessage())));
                    }
                }
            }
        }
        return new Check(good, mistakes);
    }

    /**
     * Does what rows say, all of it or nothing.
     *
     * @return what was done, a sentence a row and one on the articles
     */
    List<String> run(List<MergeRow> rows) {
        List<String> done = new ArrayList<>();
        try (KnowledgeGraph graph = store.get()) {
            graph.write(() -> {
                HandMerges merges = graph.handMerges(lexicon.get());
                rows.forEach(row -> done.add(apply(merges, row)));
                Set<String> changed = merges.commit(clock.instant());
                conclusions.apply(graph).drawAnew(graph);
                done.add("Drew anew what follows from " + Words.count(changed.size(), "article") + ".");
            });
        }
        return done;
    }

    private static String apply(HandMerges merges, MergeRow row) {
        return row.parting()
                ? "Parted " + merges.part(row.one(), row.other(), row.note()) + "."
                : "Merged " + merges.merge(row.one(), row.other(), row.note()) + ".";
    }
}
