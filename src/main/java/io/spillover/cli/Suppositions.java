package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.ArticleDates;
import io.spillover.graph.AsOf;
import io.spillover.graph.InputChange;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Conclusions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks a store as if it did not have some of what it has: exactly what it would answer had it never seen that, since all is
 * taken out in a transaction that is given up. Nothing is changed; others that write wait meanwhile.
 */
final class Suppositions {
    private final KnowledgeGraph graph;
    private final Conclusions conclusions;

    Suppositions(KnowledgeGraph graph, Conclusions conclusions) {
        this.graph = graph;
        this.conclusions = conclusions;
    }

    /** What an answer would be without an article, a claim or a figure. */
    <T> T without(String what, Supplier<T> question) {
        Optional<String> article = graph.resolveArticle(what);
        return graph.suppose(() -> {
            InputChange change = graph.inputChange();
            boolean there = article.map(id -> graph.forget(id, change))
                    .orElseGet(() ->
                            Things.isSaid(what) && graph.retract(graph.iris().at(what), change));
            if (!there) {
                throw new SpilloverException(
                        Kind.USAGE,
                        "There is no article, claim or figure '" + what
                                + "' to leave out; give a file, a content hash, or an id from 'spillover facts --format"
                                + " tsv'.");
            }
            String changed =
                    article.orElseGet(() -> graph.iris().articleId(graph.iris().at(what)));
            conclusions.bringInStep(graph, List.of(changed), change.saying());
            return question.get();
        });
    }

    /**
     * What an answer was as of a day: of the articles that were known then. Where they are fewer than those that came later
     * they are drawn from anew, in memory, else the others are taken out.
     *
     * @param drawn whether the question asks for what follows, and not only for what was said
     */
    <T> T asOf(AsOf asOf, boolean drawn, Function<KnowledgeGraph, T> question) {
        ArticleDates dates = graph.articleDates();
        List<String> known = dates.known(asOf);
        List<String> unknown = dates.unknown(asOf);
        if (unknown.isEmpty() && !drawn) {
            return question.apply(graph);
        }
        return known.size() <= unknown.size()
                ? ofThese(known, asOf, drawn, question)
                : withoutThese(unknown, asOf, drawn, question);
    }

    private <T> T ofThese(List<String> articles, AsOf asOf, boolean drawn, Function<KnowledgeGraph, T> question) {
        try (KnowledgeGraph part = graph.inMemory(articles)) {
            if (drawn) {
                part.write(() -> conclusions.drawAnew(part, Optional.of(asOf.day())));
            }
            return question.apply(part);
        }
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
