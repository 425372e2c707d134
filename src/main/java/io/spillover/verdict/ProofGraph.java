package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What was drawn from a scope, with its proofs: of the store asked piece by piece, of an article drawn again in memory. */
final class ProofGraph {
    private final Scope scope;
    private final Optional<Article> article;

    private ProofGraph(Scope scope, Optional<Article> article) {
        this.scope = scope;
        this.article = article;
    }

    /**
     * An article drawn from by itself.
     *
     * @param holding its facts and what follows from them, without proofs
     */
    private record Article(String id, Graph holding) {}

    /** What is asked for the triples that match; {@link Node#ANY} matches every node. */
    private interface Scope {
        List<Triple> find(Node subject, Node predicate, Node object);
    }

    static ProofGraph of(KnowledgeGraph store, Inferences inferences, Optional<String> article) {
        Graph transmission = store.ontology().transmission();
        if (article.isEmpty()) {
            return new ProofGraph(
                    (subject, predicate, object) -> {
                        List<Triple> found = new ArrayList<>(store.findInferred(subject, predicate, object));
                        transmission.find(subject, predicate, object).forEach(found::add);
                        return found;
                    },
                    Optional.empty());
        }
        Graph facts = store.factsOf(article);
        Inferences.Drawn drawn = inferences.draw(facts);
        Graph holding = GraphFactory.createDefaultGraph();
        facts.find().forEach(holding::add);
        drawn.statements().forEach(holding::add);
        Graph all = GraphFactory.createDefaultGraph();
        holding.find().forEach(all::add);
        drawn.proofs().forEach(all::add);
        transmission.find().forEach(all::add);
        return new ProofGraph(
                (subject, predicate, object) ->
                        all.find(subject, predicate, object).toList(),
                Optional.of(new Article(article.get(), holding)));
    }

    /** The facts of the article and what follows from them; empty where it is the store that is asked. */
    Optional<Graph> holding() {
        return article.map(Article::holding);
    }

    boolean isOfWholeStore() {
        return article.isEmpty();
    }

    /** Whether what an article says counts here. */
    boolean hears(String articleId) {
        return article.isEmpty() || article.get().id().equals(articleId);
    }

    /** What is said of a fact here; of other nodes what the whole store says. */
    Collection<Triple> describe(KnowledgeGraph store, Node node) {
        return article.isPresent() && store.iris().isFact(node)
                ? scope.find(node, Node.ANY, Node.ANY)
                : store.describe(node);
    }

    boolean isA(Node node, Node type) {
        return !scope.find(node, RDF.type.asNode(), type).isEmpty();
    }

    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    /** In the order of their text, so that a proof reads the same every time. */
    List<Node> objects(Node subject, Node property) {
        return scope.find(subject, property, Node.ANY).stream()
                .map(Triple::getObject)
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    List<Node> subjects(Node property, Node object) {
        return scope.find(Node.ANY, property, object).stream()
                .map(Triple::getSubject)
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** The firings that conclude a node: the weightiest first, of equals those with fewer premises. */
    List<Node> firings(Node conclusion) {
        return scope.find(Node.ANY, Vocabulary.CONCLUDES, conclusion).stream()
                .map(Triple::getSubject)
                .distinct()
                .map(this::ranked)
                .sorted(Comparator.comparing(Ranked::weight)
                        .reversed()
                        .thenComparing(Ranked::premises)
                        .thenComparing(ranked -> ranked.firing().getURI()))
                .map(Ranked::firing)
                .toList();
    }

    private record Ranked(Node firing, BigDecimal weight, int premises) {}

    /** There may be thousands of firings, so each is asked for once. */
    private Ranked ranked(Node firing) {
        BigDecimal weight = BigDecimal.ZERO;
        int premises = 0;
        for (Triple triple : scope.find(firing, Node.ANY, Node.ANY)) {
            if (triple.predicateMatches(Vocabulary.PREMISE)) {
                premises++;
            } else if (triple.predicateMatches(Vocabulary.WEIGHT)) {
                weight = new BigDecimal(triple.getObject().getLiteralLexicalForm());
            }
        }
        return new Ranked(firing, weight, premises);
    }

    List<Node> heldBack(Node conclusion) {
        return subjects(Vocabulary.WOULD_CONCLUDE, conclusion);
    }

    /** The signals on a target, in the order of their IRIs. */
    List<Signal> signalsOn(Node target) {
        List<Triple> about = new ArrayList<>();
        subjects(Vocabulary.TARGET, target).stream()
                .filter(node -> isA(node, Vocabulary.SIGNAL_CLASS))
                .forEach(signal -> about.addAll(scope.find(signal, Node.ANY, Node.ANY)));
        return new Signals(about).all();
    }

    boolean knows(Node node) {
        return !scope.find(node, Node.ANY, Node.ANY).isEmpty()
                || !firings(node).isEmpty()
                || !heldBack(node).isEmpty();
    }
}
