package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The signals that a store has drawn, found by their targets. To be used within a transaction. */
final class StoredSignals {
    private final KnowledgeGraph graph;

    StoredSignals(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /** The signals on a target, in the order of their IRIs. */
    List<Signal> on(Node target) {
        List<Triple> about = new ArrayList<>();
        graph.findInferred(Node.ANY, Vocabulary.TARGET, target).stream()
                .map(Triple::getSubject)
                .filter(this::isSignal)
                .forEach(signal -> about.addAll(graph.findInferred(signal, Node.ANY, Node.ANY)));
        return new Signals(about).all();
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
