package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What was drawn from a scope, with its proofs, in memory: of the store as stored, of an article drawn again. */
final class ProofGraph {
    private final Graph graph;

    private ProofGraph(Graph graph) {
        this.graph = graph;
    }

    static ProofGraph of(KnowledgeGraph store, Inferences inferences, Optional<String> article) {
        Graph graph = article.isPresent()
                ? store.factsOf(article)
                : store.copyOf(store.iris().inferred());
        if (article.isPresent()) {
            Graph facts = GraphFactory.createDefaultGraph();
            graph.find().forEach(facts::add);
            Inferences.Drawn drawn = inferences.draw(facts);
            drawn.statements().forEach(graph::add);
            drawn.proofs().forEach(graph::add);
        }
        store.ontology().transmission().find().forEach(graph::add);
        return new ProofGraph(graph);
    }

    boolean isA(Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    /** In the order of their text, so that a proof reads the same every time. */
    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    List<Node> subjects(Node property, Node object) {
        return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** The firings that conclude a node: the weightiest first, of equals those with fewer premises. */
    List<Node> firings(Node conclusion) {
        return subjects(Vocabulary.CONCLUDES, conclusion).stream()
                .sorted(Comparator.comparing(this::weight)
                        .reversed()
                        .thenComparing(
                                firing -> objects(firing, Vocabulary.PREMISE).size())
                        .thenComparing(Node::getURI))
                .toList();
    }

    private BigDecimal weight(Node firing) {
        return object(firing, Vocabulary.WEIGHT)
                .map(number -> new BigDecimal(number.getLiteralLexicalForm()))
                .orElse(BigDecimal.ZERO);
    }

    List<Node> heldBack(Node conclusion) {
        return subjects(Vocabulary.WOULD_CONCLUDE, conclusion);
    }

    boolean knows(Node node) {
        return graph.contains(node, Node.ANY, Node.ANY)
                || !firings(node).isEmpty()
                || !heldBack(node).isEmpty();
    }
}
