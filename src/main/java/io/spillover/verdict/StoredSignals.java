package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** The signals that a store has drawn, found by their targets. To be used within a transaction. */
final class StoredSignals {
    private final KnowledgeGraph graph;
    private final VerdictJudge judge;
    private final StoreWeights weights;

    StoredSignals(KnowledgeGraph graph, VerdictJudge judge, StoreWeights weights) {
        this.graph = graph;
        this.judge = judge;
        this.weights = weights;
    }

    /** The signals on a target that count, as they count in the whole store. */
    List<Signal> on(Node target) {
        List<Node> nodes = new ArrayList<>(graph.findInferred(Node.ANY, Vocabulary.TARGET, target).stream()
                .map(Triple::getSubject)
                .filter(this::isSignal)
                .toList());
        graph.tones(Optional.of(target))
                .find(Node.ANY, RDF.type.asNode(), Vocabulary.TONE)
                .forEach(triple -> nodes.add(triple.getSubject()));
        return signals(nodes);
    }

    /**
     * Writes how often signals count, in the store's own scope.
     *
     * @param nodes signals that were drawn, or whose source counts otherwise; others and what is none any more may be among
     *     them
     * @return those that count otherwise than before
     */
    Set<Node> weigh(Collection<Node> nodes) {
        Set<Node> otherwise = new LinkedHashSet<>();
        List<Triple> removed = new ArrayList<>();
        List<Triple> added = new ArrayList<>();
        for (Node node : nodes) {
            List<Triple> before = graph.findInferred(node, Vocabulary.TIMES, Node.ANY);
            List<Triple> now = isSignal(node) ? List.copyOf(times(node)) : List.of();
            if (!before.equals(now)) {
                otherwise.add(node);
                removed.addAll(before);
                added.addAll(now);
            }
        }
        graph.changeInferred(removed, added);
        return otherwise;
    }

    private Collection<Triple> times(Node signal) {
        return VerdictTriples.times(
                signal, weights.times(one(signal, Vocabulary.SOURCE), Horizon.of(one(signal, Vocabulary.HORIZON))));
    }

    private Node one(Node signal, Node property) {
        return graph.findInferred(signal, property, Node.ANY).get(0).getObject();
    }

    /** What pushes because of some things: the signals whose source they are. */
    List<Node> from(Collection<Node> sources) {
        List<Node> signals = new ArrayList<>();
        for (Node source : sources) {
            graph.findInferred(Node.ANY, Vocabulary.SOURCE, source).stream()
                    .map(Triple::getSubject)
                    .filter(this::isSignal)
                    .forEach(signals::add);
        }
        return signals;
    }

    /**
     * The signals on a target that its verdicts for the whole store can rest on now: those that they rest on, and those
     * that have changed. All, where one of the former has changed, since another may take its place.
     *
     * @param verdicts the nodes of the target's verdicts
     * @param before what the store says of them and of their contributions
     * @param changed nodes that were drawn, withdrawn or described anew
     * @param fresh those of them that are signals on the target now
     */
    List<Signal> thatMayCount(
            Node target,
            Collection<Node> verdicts,
            Collection<Triple> before,
            Set<Node> changed,
            Collection<Node> fresh) {
        Set<Node> scored = new HashSet<>();
        Set<Node> counting = new LinkedHashSet<>();
        for (Triple triple : before) {
            if (triple.getPredicate().equals(Vocabulary.SCORE)) {
                scored.add(triple.getSubject());
            } else if (triple.getPredicate().equals(Vocabulary.SIGNAL)) {
                counting.add(triple.getObject());
            }
        }
        if (!scored.containsAll(verdicts) || counting.stream().anyMatch(changed::contains)) {
            return on(target);
        }
        counting.addAll(fresh);
        return signals(counting);
    }

    private List<Signal> signals(Collection<Node> nodes) {
        List<Triple> about = new ArrayList<>();
        Graph tones = GraphFactory.createDefaultGraph();
        for (Node node : nodes) {
            if (graph.iris().isTone(node)) {
                graph.describe(node).forEach(tones::add);
            } else {
                about.addAll(graph.findInferred(node, Node.ANY, Node.ANY));
            }
        }
        List<Signal> signals = new ArrayList<>(new Signals(about).all());
        judge.heard(tones).forEach(tone -> weights.weighed(tone).ifPresent(signals::add));
        return signals;
    }

    /** The target of a signal; empty where a node is none. */
    List<Node> targets(Node node) {
        return isSignal(node)
                ? graph.findInferred(node, Vocabulary.TARGET, Node.ANY).stream()
                        .map(Triple::getObject)
                        .toList()
                : List.of();
    }

    private boolean isSignal(Node node) {
        return !graph.findInferred(node, RDF.type.asNode(), Vocabulary.SIGNAL_CLASS)
                .isEmpty();
    }
}
