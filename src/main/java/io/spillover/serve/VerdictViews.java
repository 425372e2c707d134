package io.spillover.serve;

import io.spillover.graph.ArticleRow;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Verdicts as the page shows them, with their heaviest reasons. Serves one question. */
final class VerdictViews {
    private static final int REASONS = 3;

    private final KnowledgeGraph graph;
    private final Things things;
    private final Explanations explanations;
    private final StoredVerdicts verdicts;
    private final FactViews facts;
    private final Map<String, Optional<ArticleRow>> articles = new HashMap<>();

    VerdictViews(KnowledgeGraph graph, Things things, Explanations explanations) {
        this.graph = graph;
        this.things = things;
        this.explanations = explanations;
        this.verdicts = new StoredVerdicts(graph);
        this.facts = new FactViews(graph, things);
    }

    /** The verdicts of an article, the strongest first. */
    List<VerdictRow> strongest(String article) {
        return byStrength(verdicts.of(Optional.of(article)));
    }

    /** Those on a target, of an article or of the whole store. */
    List<VerdictRow> on(Node target, Optional<String> article) {
        return byStrength(verdicts.on(target, article));
    }

    VerdictRow row(StoredVerdicts.Ranked ranked) {
        return verdicts.row(ranked);
    }

    private static List<VerdictRow> byStrength(List<VerdictRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((VerdictRow row) -> row.score().abs())
                        .reversed()
                        .thenComparing(VerdictRow::target)
                        .thenComparing(VerdictRow::horizon))
                .toList();
    }

    /** With reasons in words: of an article, rules are run anew for them. */
    List<Map<String, Object>> views(List<VerdictRow> rows) {
        Map<String, Explainer> byScope = new HashMap<>();
        return rows.stream()
                .map(row -> view(
                        row,
                        byScope.computeIfAbsent(
                                row.article(),
                                scope -> explanations.why(
                                        graph, scope.equals("*") ? Optional.empty() : Optional.of(scope), false))))
                .toList();
    }

    private Map<String, Object> view(VerdictRow row, Explainer explainer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", row.id());
        view.put("article", row.article().equals("*") ? "*" : "article/" + row.article());
        Optional<ArticleRow> article = article(row.article());
        view.put("articleTitle", article.map(ArticleRow::title).orElse(""));
        view.put("published", article.flatMap(ArticleRow::published).orElse(""));
        view.put("target", things.brief(row.targetNode()));
        view.put("horizon", row.horizon().word());
        view.put("label", row.label().word());
        view.put("score", row.score());
        view.put("confidence", row.confidence());
        view.put("channel", row.channel().word());
        view.put("reasons", reasons(row, explainer));
        return view;
    }

    private List<Map<String, Object>> reasons(VerdictRow row, Explainer explainer) {
        return row.pushes().stream()
                .filter(push -> push.amount().signum() != 0)
                .limit(REASONS)
                .map(push -> {
                    Map<String, Object> reason = new LinkedHashMap<>();
                    reason.put("amount", push.amount());
                    reason.put("text", explainer.reason(push.signal()));
                    reason.put("id", graph.iris().path(push.signal()));
                    if (graph.iris().isTone(push.signal())) {
                        facts.place(reason, push.signal());
                    }
                    return reason;
                })
                .toList();
    }

    private Optional<ArticleRow> article(String id) {
        return articles.computeIfAbsent(id, graph::article);
    }
}
