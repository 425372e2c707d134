package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.Label;
import io.spillover.verdict.Proof;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The proof of a thing, or why a verdict is not another, as a tree; quotes with their places in articles. */
final class ExplainQuestion implements Question {
    private final Explanations explanations;

    ExplainQuestion(Explanations explanations) {
        this.explanations = explanations;
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
                .map(things::articleId)
                .or(() -> verdict.map(VerdictRow::article).filter(article -> !article.equals("*")));
        boolean all = asked.text("all").isPresent();
        Optional<Label> other = asked.text("whyNot").map(ExplainQuestion::label);
        Proof proof = other.isPresent()
                ? whyNot(other.get(), verdict.orElseThrow(() -> notOfThis(thing)), graph, scope, all)
                : why(node, thing, verdict, explanations.why(graph, scope, all));
        return new ProofViews(graph, things).tree(proof);
    }

    private static Proof why(Node node, String thing, Optional<VerdictRow> verdict, Explainer explainer) {
        if (verdict.isEmpty() && (thing.startsWith("verdict/") || !explainer.knows(node))) {
            throw new Missing("The store has nothing to explain with the id '" + thing + "'.");
        }
        return verdict.map(explainer::verdict).orElseGet(() -> explainer.explain(node));
    }

    private Proof whyNot(Label wanted, VerdictRow verdict, KnowledgeGraph graph, Optional<String> scope, boolean all) {
        return explanations
                .otherVerdict(graph, scope, all)
                .than(wanted, verdict.targetNode(), verdict.target(), verdict.horizon());
    }

    private static Label label(String word) {
        return Label.ofWord(word)
                .orElseThrow(() -> new SpilloverException(
                        Kind.USAGE, "The parameter 'whyNot' needs bullish, bearish or neutral, not '" + word + "'."));
    }

    private static RuntimeException notOfThis(String thing) {
        return thing.startsWith("verdict/")
                ? new Missing("The store has no verdict with the id '" + thing + "'.")
                : new SpilloverException(
                        Kind.USAGE, "Why not is asked of a verdict, and '" + thing + "' is none; leave whyNot out.");
    }
}
