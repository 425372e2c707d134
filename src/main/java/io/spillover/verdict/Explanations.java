package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.infer.Inferences;
import java.util.Optional;

/**
 * Makes what tells why and why not, by the rules and the weights of a program. What it makes serves one question; threads
 * may share this.
 *
 * <p>Each is of one article's own conclusions, or of the whole store's where no article is named; {@code all} shows
 * everything, not only the shortest or the heaviest.
 */
public record Explanations(Inferences inferences, VerdictJudge judge) {

    /** Why something holds. */
    public Explainer why(KnowledgeGraph graph, Optional<String> article, boolean all) {
        return new Explainer(graph, inferences, article, all);
    }

    /** Why something does not follow. */
    public WhyNot whyNot(KnowledgeGraph graph, Optional<String> article, boolean all) {
        return new WhyNot(graph, inferences, article, all);
    }

    /** Why a verdict is not another. */
    public OtherVerdict otherVerdict(KnowledgeGraph graph, Optional<String> article, boolean all) {
        return new OtherVerdict(graph, inferences, judge, article, all);
    }
}
