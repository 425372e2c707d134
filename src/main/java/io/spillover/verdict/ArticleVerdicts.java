package io.spillover.verdict;

import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.infer.Inferences;
import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * What an article implies by itself: its facts are run through the rules alone, so the verdicts are the same whatever else
 * the store holds. Threads may share one.
 */
public final class ArticleVerdicts {
    private final Inferences inferences;
    private final VerdictJudge judge;

    public ArticleVerdicts(Inferences inferences, VerdictJudge judge) {
        this.inferences = inferences;
        this.judge = judge;
    }

    /** The verdicts of a reading that need not be stored, by target and horizon. */
    public List<Verdict> of(KnowledgeGraph graph, Reading reading) {
        return of(graph, graph.graphOf(reading));
    }

    /** The verdicts by target and horizon. */
    public List<Verdict> of(KnowledgeGraph graph, String articleId) {
        return of(graph, graph.copyOf(graph.iris().article(articleId)));
    }

    /** The confidence of the neutral verdict on whom nothing is said, from 0 to 1. */
    public BigDecimal silence() {
        return judge.silence();
    }

    private List<Verdict> of(KnowledgeGraph graph, Graph article) {
        Graph facts = graph.factsOf(article);
        return judge.judge(facts, inferences.draw(facts).statements(), article);
    }
}
