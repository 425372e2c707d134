package io.spillover.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Whether a store is as it should be: what articles say keeps the shapes, quotes their texts, and has its background. */
final class StoreCheck {
    private final Store store;
    private final Background background;
    private final Iris iris;
    private final Gate gate;

    StoreCheck(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.gate = new Gate(background.ontology());
    }

    /** What is wrong, each a sentence; within a transaction that supposes. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Merges merges = MergeLog.of(store, iris).merges();
        for (Node article : new ArticleRows(store, iris).nodes()) {
            Set<Triple> read = new AsRead(iris, article)
                    .read(Set.copyOf(store.copy(article).find().toList()), merges);
            Stream.concat(againstShapes(read), misquoted(article, read)).forEach(faults::add);
        }
        background().ifPresent(faults::add);
        return faults;
    }

    private Stream<String> againstShapes(Set<Triple> article) {
        return gate.againstShapes(article).entrySet().stream()
                .map((Map.Entry<Node, String> fault) ->
                        fault.getKey() + " does not keep its shape: " + fault.getValue())
                .sorted();
    }

    private Stream<String> misquoted(Node article, Set<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        Optional<String> text = new Properties(graph, article).text(ReusedTerms.NIF_IS_STRING);
        return graph.find(Node.ANY, ReusedTerms.NIF_ANCHOR_OF, Node.ANY).toList().stream()
                .map(Triple::getSubject)
                .distinct()
                .filter(quote -> !isQuoted(new Properties(graph, quote), text.orElse("")))
                .map(quote -> quote + " does not quote what stands there in " + article + ".")
                .sorted();
    }

    private static boolean isQuoted(Properties quote, String text) {
        if (!quote.has(ReusedTerms.NIF_BEGIN_INDEX) || !quote.has(ReusedTerms.NIF_END_INDEX)) {
            return false;
        }
        int begin = quote.number(ReusedTerms.NIF_BEGIN_INDEX);
        int end = quote.number(ReusedTerms.NIF_END_INDEX);
        return 0 <= begin
                && begin <= end
                && end <= text.length()
                && quote.text(ReusedTerms.NIF_ANCHOR_OF).equals(Optional.of(text.substring(begin, end)));
    }

    private Optional<String> background() {
        Set<Triple> before = triples();
        new BackgroundGraph(store, background).writeAnew();
        int count = Disagreement.of(before, triples());
        return count == 0
                ? Optional.empty()
                : Optional.of("The background differs from what its articles name, by " + count + " triples.");
    }

    private Set<Triple> triples() {
        return Set.copyOf(store.copy(iris.background()).find().toList());
    }
}
