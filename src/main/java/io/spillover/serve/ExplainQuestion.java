package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.Proof;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The proof of a thing, as a tree; quotes with their places in articles. */
final class ExplainQuestion implements Question {
    private final WebServer.Explainers explainers;

    ExplainQuestion(WebServer.Explainers explainers) {
        this.explainers = explainers;
    }

    @Override
    public Object answer(KnowledgeGraph graph, Parameters asked) {
        Things things = new Things(graph);
        String thing = asked.needed("thing");
        Node node = things.node(thing);
        Optional<VerdictRow> verdict =
                thing.startsWith("verdict/") ? new StoredVerdicts(graph).withId(thing) : Optional.empty();
        Optional<String> scope = asked.text("article")
                .filter(id -> !id.equals("*"))
                .map(things::known)
                .map(graph.iris()::articleId)
                .or(() -> verdict.map(VerdictRow::article).filter(article -> !article.equals("*")));
        Explainer explainer = explainers.of(graph, scope, asked.text("all").isPresent());
        if (verdict.isEmpty() && (thing.startsWith("verdict/") || !explainer.knows(node))) {
            throw new Missing("The store has nothing to explain with the id '" + thing + "'.");
        }
        if (asked.values().containsKey("whyNot")) {
            throw new SpilloverException(
                    Kind.USAGE, "Why not is asked on the command line: spillover explain " + thing + " --why-not.");
        }
        FactViews facts = new FactViews(graph, things);
        Proof proof = verdict.map(explainer::verdict).orElseGet(() -> explainer.explain(node));
        return List.of(tree(proof, things, facts));
    }

    private static Map<String, Object> tree(Proof proof, Things things, FactViews facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", proof.kind().name().toLowerCase(Locale.ROOT));
        line.put("text", proof.text());
        line.put("id", proof.id());
        if (proof.kind() == Proof.Kind.QUOTE && !proof.id().isEmpty()) {
            facts.place(line, things.node(proof.id()));
        }
        line.put(
                "because",
                proof.because().stream().map(part -> tree(part, things, facts)).toList());
        return line;
    }
}
