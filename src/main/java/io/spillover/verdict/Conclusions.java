package io.spillover.verdict;

import io.spillover.graph.ArticleRow;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.RuleFacts;
import io.spillover.graph.Saying;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Keeps what follows from a store in step with what it says: inferences with their proofs, and verdicts.
 *
 * <p>Called within the transaction that changed the store, so that both commit together.
 */
public final class Conclusions {
    private final Inferences inferences;
    private final VerdictJudge judge;
    private final ArticleVerdicts articles;

    public Conclusions(Inferences inferences, VerdictJudge judge) {
        this.inferences = inferences;
        this.judge = judge;
        this.articles = new ArticleVerdicts(inferences, judge);
    }

    /** Draws all anew, every article's verdicts too, and tells what has come out otherwise than it was. */
    public Redrawn drawAnew(KnowledgeGraph graph) {
        VerdictTriples verdicts = new VerdictTriples(graph.iris());
        for (ArticleRow article : graph.articles()) {
            verdicts.add(graph.iris().article(article.id()), articles.of(graph, article.id()));
        }
        Graph facts = graph.factsOf(Optional.empty());
        Inferences.Drawn drawn = inferences.draw(facts);
        verdicts.add(Vocabulary.WHOLE_STORE, judge.judge(facts, drawn.statements(), graph.tones(Optional.empty())));
        Set<Triple> all = new LinkedHashSet<>(drawn.statements());
        all.addAll(drawn.proofs());
        all.addAll(verdicts.all());
        all.add(inferences.mark(graph));
        Redrawn redrawn =
                Redrawn.of(graph.inferred(), all, graph.ontology().instancesOf(Vocabulary.INFERRED_PREDICATE));
        graph.replaceInferred(all);
        return redrawn;
    }

    /**
     * Brings all in step with articles that came and went; what it costs hangs on them and not on the store.
     *
     * <p>Where the rules, the ontology or the lexicon have changed since the store was drawn from, all is drawn anew.
     *
     * @param changed the ids of the articles
     */
    public void bringInStep(KnowledgeGraph graph, Collection<String> changed, Saying input) {
        if (!inferences.isCurrent(graph)) {
            drawAnew(graph);
            return;
        }
        Inferences.Step step = inferences.bringInStep(graph, input);
        Set<Triple> removed = new LinkedHashSet<>();
        VerdictTriples verdicts = new VerdictTriples(graph.iris());
        changed.forEach(article -> judgeArticle(graph, article, removed, verdicts));
        judgeStore(graph, step, input, removed, verdicts);
        Set<Triple> wanted = new LinkedHashSet<>(verdicts.all());
        Set<Triple> surplus = new LinkedHashSet<>(removed);
        surplus.removeAll(wanted);
        wanted.removeAll(removed);
        graph.changeInferred(surplus, wanted);
    }

    private void judgeArticle(KnowledgeGraph graph, String article, Set<Triple> removed, VerdictTriples verdicts) {
        Node scope = graph.iris().article(article);
        graph.findInferred(Node.ANY, Vocabulary.SCOPE, scope)
                .forEach(triple -> removed.addAll(verdictTriples(graph, triple.getSubject())));
        if (graph.contains(article)) {
            verdicts.add(scope, articles.of(graph, article));
        }
    }

    /** Judges the store's verdicts anew on those targets alone on which something may have changed. */
    private void judgeStore(
            KnowledgeGraph graph, Inferences.Step step, Saying input, Set<Triple> removed, VerdictTriples verdicts) {
        StoredSignals signals = new StoredSignals(graph, judge);
        RuleFacts facts = graph.ruleFacts();
        Set<Node> nodes = nodes(step);
        nodes.addAll(input.tones().keySet());
        Map<Node, Set<Node>> fresh = new LinkedHashMap<>();
        nodes.forEach(node -> signals.targets(node)
                .forEach(target -> fresh.computeIfAbsent(target, key -> new LinkedHashSet<>())
                        .add(node)));
        input.tones().forEach((tone, target) -> {
            Set<Node> freshHere = fresh.computeIfAbsent(target, key -> new LinkedHashSet<>());
            if (!graph.describe(tone).isEmpty()) {
                freshHere.add(tone);
            }
        });
        for (Node target : touched(step, fresh.keySet(), input)) {
            List<Node> old = Arrays.stream(Horizon.values())
                    .map(horizon -> verdicts.node(Vocabulary.WHOLE_STORE, target, horizon))
                    .toList();
            boolean always = judge.isAlwaysJudged(target);
            if (always || VerdictJudge.isSpokenOf(facts::some, target) || graph.isHeardOf(target)) {
                List<Signal> pushing = signals.thatMayCount(target, old, nodes, fresh.getOrDefault(target, Set.of()));
                if (always || !pushing.isEmpty()) {
                    verdicts.add(Vocabulary.WHOLE_STORE, judge.verdicts(target, pushing));
                }
            }
            old.forEach(verdict -> removed.addAll(verdictTriples(graph, verdict)));
        }
    }

    private static Set<Node> nodes(Inferences.Step step) {
        Set<Node> nodes = new LinkedHashSet<>();
        step.drawn().forEach(triple -> nodes.add(triple.getSubject()));
        step.withdrawn().forEach(triple -> nodes.add(triple.getSubject()));
        return nodes;
    }

    /** Those on which a signal has changed, and those of whom texts speak now or no longer. */
    private static Set<Node> touched(Inferences.Step step, Set<Node> signalled, Saying input) {
        Set<Node> targets = new LinkedHashSet<>(signalled);
        Stream.concat(step.drawn().stream(), step.withdrawn().stream())
                .filter(triple -> triple.getPredicate().equals(Vocabulary.TARGET))
                .forEach(triple -> targets.add(triple.getObject()));
        Set<Node> speaking = Set.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.ENTITY);
        Stream.concat(input.said().stream(), input.takenBack().stream()).forEach(triple -> {
            if (speaking.contains(triple.getPredicate()) && triple.getObject().isURI()) {
                targets.add(triple.getObject());
            } else if (triple.getPredicate().equals(Vocabulary.PHRASE)) {
                targets.add(triple.getSubject());
            }
        });
        return targets;
    }

    /** The triples of a verdict with its contributions. */
    private static List<Triple> verdictTriples(KnowledgeGraph graph, Node verdict) {
        List<Triple> triples = new ArrayList<>(graph.findInferred(verdict, Node.ANY, Node.ANY));
        graph.findInferred(verdict, Vocabulary.CONTRIBUTION, Node.ANY)
                .forEach(part -> triples.addAll(graph.findInferred(part.getObject(), Node.ANY, Node.ANY)));
        return triples;
    }
}
