package io.spillover.verdict;

import io.spillover.graph.ArticleDates;
import io.spillover.graph.AsOf;
import io.spillover.graph.InputChange;
import io.spillover.graph.KnowledgeGraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a store as it was on a day: exactly what it would answer had it never seen what came later. Nothing is changed; others
 * that write wait meanwhile.
 */
public final class Past {
    /** An article of news has some 2,700 quads, and what is taken out is noted with up to 300 bytes each: 160 MB. */
    private static final int MOST_TAKEN_OUT_IN_MEMORY = 200;

    private final KnowledgeGraph graph;
    private final Conclusions conclusions;

    public Past(KnowledgeGraph graph, Conclusions conclusions) {
        this.graph = graph;
        this.conclusions = conclusions;
    }

    /**
     * What an answer was as of a day: of the articles that were known then. Where they are fewer than those that came later
     * they are drawn from anew, in memory, else the others are taken out.
     *
     * @param drawn whether the question asks for what follows, and not only for what was said
     */
    public <T> T asOf(AsOf asOf, boolean drawn, Function<KnowledgeGraph, T> question) {
        ArticleDates dates = graph.articleDates();
        List<String> known = dates.known(asOf);
        List<String> unknown = dates.unknown(asOf);
        if (unknown.isEmpty() && !drawn) {
            return question.apply(graph);
        }
        if (isDrawnAnew(known, unknown)) {
            try (KnowledgeGraph part = part(dates, asOf, drawn)) {
                return question.apply(part);
            }
        }
        return withoutThese(unknown, asOf, drawn, question);
    }

    /**
     * The store as of a day, with all that followed then, in memory, for the caller to close; within a transaction that
     * reads, and to be asked only while the store is in the same state. None where it would take too much memory.
     */
    Optional<KnowledgeGraph> inMemory(AsOf asOf) {
        ArticleDates dates = graph.articleDates();
        List<String> unknown = dates.unknown(asOf);
        if (isDrawnAnew(dates.known(asOf), unknown)) {
            return Optional.of(part(dates, asOf, true));
        }
        return unknown.size() > MOST_TAKEN_OUT_IN_MEMORY
                ? Optional.empty()
                : Optional.of(graph.supposed(then -> takeOut(then, unknown, asOf, true)));
    }

    private static boolean isDrawnAnew(List<String> known, List<String> unknown) {
        return known.size() <= unknown.size();
    }

    private KnowledgeGraph part(ArticleDates dates, AsOf asOf, boolean drawn) {
        KnowledgeGraph part = graph.inMemory(dates.known(asOf));
        // An older version may have come later than the newer one.
        part.write(() -> dates.unknown(asOf).stream().filter(part::knows).forEach(part::forget));
        if (drawn) {
            part.write(() -> conclusions.drawAnew(part, Optional.of(asOf.day())));
        }
        return part;
    }

    private <T> T withoutThese(List<String> articles, AsOf asOf, boolean drawn, Function<KnowledgeGraph, T> question) {
        return graph.suppose(() -> {
            takeOut(graph, articles, asOf, drawn);
            return question.apply(graph);
        });
    }

    private void takeOut(KnowledgeGraph from, List<String> articles, AsOf asOf, boolean drawn) {
        InputChange change = from.inputChange();
        articles.forEach(article -> from.forget(article, change));
        if (drawn) {
            conclusions.bringInStep(from, articles, change.saying(), Optional.of(asOf.day()));
        }
    }
}
