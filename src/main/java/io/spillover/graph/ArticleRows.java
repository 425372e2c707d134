package io.spillover.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/** The articles of a store. */
final class ArticleRows {

    private final Store store;
    private final Iris iris;

    ArticleRows(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    List<ArticleRow> all() {
        return nodes().stream().map(this::row).toList();
    }

    /** The IRIs of all articles in their order: by an index, without looking at their graphs. */
    List<Node> nodes() {
        return store.find(Node.ANY, Node.ANY, Vocabulary.CONTENT_HASH, Node.ANY).stream()
                .map(Quad::getSubject)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** What is known of an article that is there. */
    ArticleRow row(Node article) {
        return new ArticleRow(
                iris.articleId(article),
                text(article, article, DCTerms.title.asNode()).orElse(""),
                text(article, article, ReusedTerms.DATE_PUBLISHED),
                text(article, article, DCTerms.publisher.asNode()),
                text(iris.runs(), article, ReusedTerms.AT_LOCATION),
                text(article, iris.publisherVerdict(iris.articleId(article)), Vocabulary.PRINTED_LABEL));
    }

    private Optional<String> text(Node graph, Node subject, Node predicate) {
        return store.find(graph, subject, predicate, Node.ANY).stream()
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .max(Comparator.naturalOrder());
    }
}
