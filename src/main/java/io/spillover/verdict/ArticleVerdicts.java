package io.spillover.verdict;

import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.infer.Inferences;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

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

    /**
     * The verdicts of a reading by rules and tones, by rules alone, and by tones alone.
     *
     * @param both what {@link #of} gives
     */
    public record Apart(List<Verdict> both, List<Verdict> rules, List<Verdict> tones) {
        public Apart {
            both = List.copyOf(both);
            rules = List.copyOf(rules);
            tones = List.copyOf(tones);
        }
    }

    /** What rules and tones give together and each by itself. */
    public Apart apart(KnowledgeGraph graph, Reading reading) {
        Graph article = graph.graphOf(reading);
        Graph own = graph.ownFactsOf(article);
        Graph facts = graph.withSeenAlways(own);
        Collection<Triple> statements = inferences.conclude(graph.ontology(), own);
        return new Apart(
                judge.judge(facts, statements, article),
                judge.judge(facts, statements),
                judge.judge(facts, List.of(), article));
    }

    /** The confidence of the neutral verdict on whom nothing is said, from 0 to 1. */
    public BigDecimal silence() {
        return judge.silence();
    }

    private List<Verdict> of(KnowledgeGraph graph, Graph article) {
        Graph own = graph.ownFactsOf(article);
        return judge.judge(graph.withSeenAlways(own), inferences.conclude(graph.ontology(), own), article);
    }
}
