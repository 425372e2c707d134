package io.spillover.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The named graph of the background, kept exact: always the ontology and the rows of those entities that some article of
 * the store names, neither more nor less, in whatever order articles came and went.
 */
final class BackgroundGraph {

    private final Store store;
    private final Background background;
    private final BackgroundRows rows;
    private final Map<Node, Boolean> named = new HashMap<>();
    private final Iris iris;

    /** Of the merges as they stand in the store: to be made within the transaction that uses it. */
    BackgroundGraph(Store store, Background background) {
        this.store = store;
        this.background = background;
        this.iris = background.iris();
        this.rows = new BackgroundRows(background, MergeLog.of(store, iris).merges());
    }

    /** Writes it anew where the ontology or the lexicon has changed since; most stores need nothing. */
    void bringUp() {
        Set<Triple> always = background.always();
        Node fingerprint = always.stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.FINGERPRINT))
                .findFirst()
                .orElseThrow()
                .getObject();
        if (!store.contains(iris.background(), iris.background(), Vocabulary.FINGERPRINT, fingerprint)) {
            writeAnew();
        }
        new IndependentSources(store, background).bringUp();
    }

    void writeAnew() {
        store.write(() -> {
            Set<Triple> whole = new LinkedHashSet<>(background.always());
            namedAnywhere().forEach(entity -> whole.addAll(rows.of(entity)));
            store.replace(iris.background(), whole);
        });
    }

    /** After an article has come in. */
    void named(Set<Node> entities) {
        Set<Triple> wanted = new LinkedHashSet<>();
        entities.forEach(entity -> wanted.addAll(rows.of(entity)));
        store.add(iris.background(), wanted);
    }

    /** After an article has gone out. */
    void noLongerNamedByOne(Set<Node> entities) {
        named.clear();
        Set<Triple> candidates = new LinkedHashSet<>();
        entities.stream().filter(entity -> !isNamed(entity)).forEach(entity -> candidates.addAll(rows.of(entity)));
        Set<Triple> always = background.always();
        candidates.removeIf(triple -> always.contains(triple) || isStillWanted(triple));
        store.remove(iris.background(), candidates);
    }

    /** The entities that an article's triples name: those with a type, below the base and outside the article. */
    Set<Node> entitiesOf(Set<Triple> article) {
        return article.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getSubject)
                .filter(iris::isEntity)
                .collect(Collectors.toSet());
    }

    private boolean isStillWanted(Triple triple) {
        Set<Node> possible = new LinkedHashSet<>(rows.neighbours(triple.getSubject()));
        if (triple.getObject().isURI()) {
            possible.addAll(rows.neighbours(triple.getObject()));
        }
        possible.addAll(versions(triple.getSubject()));
        return possible.stream()
                .anyMatch(entity -> isNamed(entity) && rows.of(entity).contains(triple));
    }

    /** Named versions of a product, or of a maker's products: the lexicon does not know them, the background does. */
    private Set<Node> versions(Node familyOrMaker) {
        Set<Node> versions = new LinkedHashSet<>();
        store.find(iris.background(), Node.ANY, Vocabulary.VARIANT_OF, familyOrMaker)
                .forEach(quad -> versions.add(quad.getSubject()));
        store.find(iris.background(), familyOrMaker, Vocabulary.term("makes"), Node.ANY)
                .forEach(quad -> versions.add(quad.getObject()));
        return versions;
    }

    /** Neighbours of a hub are asked for again and again. */
    private boolean isNamed(Node entity) {
        return named.computeIfAbsent(
                entity,
                node -> store.some(
                        Node.ANY, node, RDF.type.asNode(), Node.ANY, quad -> iris.isArticle(quad.getGraph())));
    }

    private Set<Node> namedAnywhere() {
        Set<Node> named = new LinkedHashSet<>();
        new ArticleRows(store, iris)
                .nodes()
                .forEach(article -> named.addAll(
                        entitiesOf(Set.copyOf(store.copy(article).find().toList()))));
        return named;
    }
}
