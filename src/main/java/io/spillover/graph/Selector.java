package io.spillover.graph;

import org.apache.jena.graph.Node;

/** Which part of the store a question is about; {@link KnowledgeGraph#selector(String)} makes it from a user's words. */
public sealed interface Selector {

    /** Everything in the store. */
    record WholeStore() implements Selector {}

    /** What one article says. */
    record OfArticle(String articleId) implements Selector {}

    /** What is said of one entity. */
    record OfEntity(Node entity) implements Selector {}

    static Selector wholeStore() {
        return new WholeStore();
    }
}
