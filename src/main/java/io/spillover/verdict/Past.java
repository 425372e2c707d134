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
     * The store as of a day, with all that followed then, in a memory of its own that the caller closes; none where it is less
     * work to take the later articles out.
     */
    Optional<KnowledgeGraph> inMemory(AsOf asOf) {
        ArticleDates dates = graph.articleDates();
        return isDrawnAnew(dates.known(asOf), dates.unknown(asOf))
                ? Optional.of(part(dates, asOf, true))
                : Optional.empty();
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
            InputChange change = graph.inputChange();
            articles.forEach(article -> graph.forget(article, change));
            if (drawn) {
                conclusions.bringInStep(graph, articles, change.saying(), Optional.of(asOf.day()));
            }
            return question.apply(graph);
        });
    }
}
