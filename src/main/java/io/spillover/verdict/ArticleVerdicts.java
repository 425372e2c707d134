package io.spillover.verdict;

import io.spillover.document.Reading;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.infer.Inferences;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What an article implies by itself: its facts are run through the rules alone, so the verdicts are the same whatever else
 * the store holds. Threads may share one.
 */
public final class ArticleVerdicts {
    /** So many articles are held in memory to be judged side by side. */
    private static final int AT_A_TIME = 64;

    private final Inferences inferences;
    private final VerdictJudge judge;

    public ArticleVerdicts(Inferences inferences, VerdictJudge judge) {
        this.inferences = inferences;
        this.judge = judge;
    }

    /** The verdicts of a reading that need not be stored, by target and horizon. */
    public List<Verdict> of(KnowledgeGraph graph, Reading reading) {
        Graph article = graph.graphOf(reading);
        return of(graph, new Said(graph.iris().article(reading.article().id()), article, graph.ownFactsOf(article)));
    }

    /**
     * Hands over the verdicts of each of these articles, in their order: read one by one, judged side by side.
     *
     * @param taker takes an article's node and its verdicts by target and horizon
     */
    void each(KnowledgeGraph graph, List<String> articleIds, BiConsumer<Node, List<Verdict>> taker) {
        for (int i = 0; i < articleIds.size(); i += AT_A_TIME) {
            List<Said> said = articleIds.subList(i, Math.min(i + AT_A_TIME, articleIds.size())).stream()
                    .map(id -> said(graph, id))
                    .toList();
            List<List<Verdict>> judged =
                    said.parallelStream().map(article -> of(graph, article)).toList();
            for (int place = 0; place < said.size(); place++) {
                taker.accept(said.get(place).article(), judged.get(place));
            }
        }
    }

    /**
     * What of an article is judged. It is read in the transaction of a thread, and judged by any.
     *
     * @param graph all that its graph holds
     * @param own what rules see of it
     */
    private record Said(Node article, Graph graph, Graph own) {}

    private static Said said(KnowledgeGraph graph, String articleId) {
        Node article = graph.iris().article(articleId);
        Graph all = graph.copyOf(article);
        return new Said(article, all, graph.ownFactsOf(all));
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

    private List<Verdict> of(KnowledgeGraph graph, Said said) {
        return judge.judge(
                graph.withSeenAlways(said.own()), inferences.conclude(graph.ontology(), said.own()), said.graph());
    }
}
