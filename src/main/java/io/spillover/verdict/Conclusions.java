package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.RuleFacts;
import io.spillover.graph.Saying;
import io.spillover.graph.Standings;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import io.spillover.verdict.Reweighed.Recount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
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
        return drawAnew(graph, Optional.empty());
    }

    /**
     * The same as of a day.
     *
     * @param asOf back from which the age of news is counted; else from the newest publication date
     */
    public Redrawn drawAnew(KnowledgeGraph graph, Optional<LocalDate> asOf) {
        Set<Triple> before = graph.inferred();
        Set<Triple> after = replaced(graph, asOf);
        return Redrawn.of(before, after, graph.ontology().instancesOf(Vocabulary.INFERRED_PREDICATE));
    }

    /** Draws all anew, and gives what is drawn now. */
    private Set<Triple> replaced(KnowledgeGraph graph, Optional<LocalDate> asOf) {
        VerdictTriples verdicts = new VerdictTriples(graph.iris());
        Graph facts = graph.factsOf(Optional.empty());
        ForkJoinTask<Inferences.Drawn> drawing =
                ForkJoinTask.adapt(() -> inferences.draw(facts)).fork();
        try {
            articles.each(graph, graph.articleIds(), verdicts::add);
        } finally {
            drawing.quietlyJoin(); // lest it goes on where judging has failed
        }
        Inferences.Drawn drawn = drawing.join();
        Set<Triple> all = new LinkedHashSet<>(drawn.statements());
        all.addAll(drawn.proofs());
        graph.replaceInferred(all);
        Optional<LocalDate> day = asOf.or(() -> new StoreDay(graph).newest());
        StoreWeights weights = StoreWeights.of(graph, judge.weights(), day);
        Set<Triple> judged = new LinkedHashSet<>();
        for (Signal signal : new Signals(drawn.statements()).all()) {
            judged.addAll(VerdictTriples.times(signal.node(), weights.times(signal.source(), signal.horizon())));
        }
        Set<Triple> weighed = new LinkedHashSet<>(drawn.statements());
        weighed.addAll(judged);
        verdicts.add(
                Vocabulary.WHOLE_STORE, judge.judge(facts, weighed, graph.tones(Optional.empty()), weights::weighed));
        judged.addAll(verdicts.all());
        judged.addAll(StoreDay.mark(day));
        judged.add(inferences.mark(graph));
        graph.changeInferred(Set.of(), judged);
        all.addAll(judged);
        return all;
    }

    /**
     * Brings all in step with articles that came and went; what it costs hangs on them and not on the store.
     *
     * <p>Where the rules, the ontology or the lexicon have changed since the store was drawn from, all is drawn anew.
     *
     * @param told the ids of the articles; of others that came or went with them the input tells
     */
    public void bringInStep(KnowledgeGraph graph, Collection<String> told, Saying input) {
        bringInStep(graph, told, input, Optional.empty());
    }

    /**
     * The same as of a day.
     *
     * @param asOf back from which the age of news is counted; else from the newest publication date
     */
    public void bringInStep(KnowledgeGraph graph, Collection<String> told, Saying input, Optional<LocalDate> asOf) {
        if (!inferences.isCurrent(graph)) {
            replaced(graph, asOf);
            return;
        }
        Set<String> changed = new LinkedHashSet<>(told);
        input.reweighing()
                .articles()
                .forEach(article -> changed.add(graph.iris().articleId(article)));
        StoreDay days = new StoreDay(graph);
        Optional<LocalDate> before = days.marked();
        Optional<LocalDate> day = asOf.or(() -> days.newest(changed, input.reweighing()));
        StoreWeights weights = StoreWeights.of(graph, judge.weights(), day);
        Standings standings = weights.standings();
        Set<Node> aged = before.flatMap(then -> day.map(now -> days.aged(then, now, weights)))
                .orElse(Set.of());
        Set<Node> reweighed = new Reweighed(graph, standings, weights, changed, input.reweighing())
                .said(Recount.of(sources(input.takenBack()), sources(input.said())), aged, before, day);
        Inferences.Step step = inferences.bringInStep(graph, input);
        Set<Node> grounded = new LinkedHashSet<>(reweighed);
        grounded.addAll(step.reproved());
        grounded.addAll(pushedByOthers(step));
        Set<Node> pushing = standings.restingOn(grounded);
        Set<Triple> removed = new LinkedHashSet<>(days.marks());
        VerdictTriples verdicts = new VerdictTriples(graph.iris());
        changed.forEach(article -> removed.addAll(verdictsOf(graph, article)));
        articles.each(graph, changed.stream().filter(graph::contains).toList(), verdicts::add);
        StoredSignals signals = new StoredSignals(graph, judge, weights);
        Set<Node> drawn = nodes(step);
        drawn.addAll(signals.from(pushing));
        Set<Node> counting = signals.weigh(drawn);
        reweighed.stream().filter(graph.iris()::isTone).forEach(counting::add);
        judgeStore(graph, new Change(step, input, counting), signals, removed, verdicts);
        Set<Triple> wanted = new LinkedHashSet<>(verdicts.all());
        wanted.addAll(StoreDay.mark(day));
        Set<Triple> surplus = new LinkedHashSet<>(removed);
        surplus.removeAll(wanted);
        wanted.removeAll(removed);
        graph.changeInferred(surplus, wanted);
    }

    /** What an article's own verdicts are now. */
    private static Set<Triple> verdictsOf(KnowledgeGraph graph, String article) {
        Set<Triple> triples = new LinkedHashSet<>();
        graph.findInferred(Node.ANY, Vocabulary.SCOPE, graph.iris().article(article))
                .forEach(triple -> triples.addAll(verdictTriples(graph, triple.getSubject())));
        return triples;
    }

    /**
     * What has changed for verdicts.
     *
     * @param reweighed signals and tones that count otherwise
     */
    private record Change(Inferences.Step step, Saying input, Set<Node> reweighed) {}

    /** Judges the store's verdicts anew on those targets alone on which something may have changed. */
    private void judgeStore(
            KnowledgeGraph graph, Change change, StoredSignals signals, Set<Triple> removed, VerdictTriples verdicts) {
        Inferences.Step step = change.step();
        Saying input = change.input();
        RuleFacts facts = graph.ruleFacts();
        Set<Node> nodes = nodes(step);
        nodes.addAll(input.tones().keySet());
        nodes.addAll(change.reweighed());
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
        change.reweighed().stream().filter(graph.iris()::isTone).forEach(tone -> graph.describe(tone).stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.TONE_OF))
                .forEach(triple -> fresh.computeIfAbsent(triple.getObject(), key -> new LinkedHashSet<>())
                        .add(tone)));
        for (Node target : touched(step, fresh.keySet(), input)) {
            List<Node> old = Arrays.stream(Horizon.values())
                    .map(horizon -> verdicts.node(Vocabulary.WHOLE_STORE, target, horizon))
                    .toList();
            List<Triple> before = old.stream()
                    .flatMap(verdict -> verdictTriples(graph, verdict).stream())
                    .toList();
            removed.addAll(before);
            boolean always = judge.isAlwaysJudged(target);
            if (always || VerdictJudge.isSpokenOf(facts::some, target) || graph.isHeardOf(target)) {
                List<Signal> pushing =
                        signals.thatMayCount(target, old, before, nodes, fresh.getOrDefault(target, Set.of()));
                if (always || !pushing.isEmpty()) {
                    verdicts.add(Vocabulary.WHOLE_STORE, judge.verdicts(target, pushing));
                }
            }
        }
    }

    private static Map<Node, Integer> sources(Collection<Triple> triples) {
        Map<Node, Integer> sources = new HashMap<>();
        triples.stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.SOURCES))
                .forEach(triple -> sources.put(
                        triple.getSubject(), Integer.parseInt(triple.getObject().getLiteralLexicalForm())));
        return sources;
    }

    /** What is the strongest of many, and of which another is so now. */
    private static Set<Node> pushedByOthers(Inferences.Step step) {
        Set<Node> pushes = new LinkedHashSet<>();
        step.drawn().stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.STRONGEST))
                .forEach(triple -> pushes.add(triple.getSubject()));
        return pushes;
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
        List<Triple> own = graph.findInferred(verdict, Node.ANY, Node.ANY);
        List<Triple> triples = new ArrayList<>(own);
        own.stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.CONTRIBUTION))
                .forEach(part -> triples.addAll(graph.findInferred(part.getObject(), Node.ANY, Node.ANY)));
        return triples;
    }
}
