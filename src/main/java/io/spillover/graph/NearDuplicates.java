package io.spillover.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Copies of articles: the same text with edits, cut or with something added. Each pair is linked both ways in the graph of
 * sources, whatever the order in which the two came.
 *
 * <p>Marks of its text are kept with each article, and only articles with a mark in common are compared, so what it costs
 * hangs on the copies and not on the store. To be used within a transaction.
 */
final class NearDuplicates {
    private final Store store;
    private final Iris iris;

    NearDuplicates(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /** Marks an article that has come in and links it with its copies; tells which they are. */
    List<Node> mark(Node article) {
        TextSignature signature = signature(article);
        Triples triples = new Triples();
        Set<Node> candidates = new HashSet<>();
        for (String band : signature.bands()) {
            Node mark = NodeFactory.createLiteralString(band);
            store.find(iris.sources(), Node.ANY, Vocabulary.BAND, mark)
                    .forEach(quad -> candidates.add(quad.getSubject()));
            triples.add(article, Vocabulary.BAND, mark);
        }
        candidates.remove(article);
        List<Node> copies = candidates.stream()
                .filter(other -> signature(other).isCopyOf(signature))
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        copies.forEach(other -> triples.add(article, Vocabulary.NEAR_DUPLICATE_OF, other)
                .add(other, Vocabulary.NEAR_DUPLICATE_OF, article));
        store.add(iris.sources(), triples.collected());
        return copies;
    }

    /** Takes the marks and the links of an article away. */
    void unmark(Node article) {
        List<Triple> gone = new ArrayList<>();
        store.find(iris.sources(), article, Node.ANY, Node.ANY).forEach(quad -> gone.add(quad.asTriple()));
        store.find(iris.sources(), Node.ANY, Vocabulary.NEAR_DUPLICATE_OF, article)
                .forEach(quad -> gone.add(quad.asTriple()));
        store.remove(iris.sources(), gone);
    }

    /** The copies of an article. */
    List<Node> of(Node article) {
        return store.find(iris.sources(), article, Vocabulary.NEAR_DUPLICATE_OF, Node.ANY).stream()
                .map(Quad::getObject)
                .toList();
    }

    /** The words of an article that is there. */
    TextSignature signature(Node article) {
        return TextSignature.of(store.find(article, article, ReusedTerms.NIF_IS_STRING, Node.ANY).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse(""));
    }
}
