package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.InputChange;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Conclusions;
import java.util.List;
import java.util.Optional;
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
}
