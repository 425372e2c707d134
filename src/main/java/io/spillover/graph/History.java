package io.spillover.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * Articles that were corrected, as they were before: versions, each a revision of the one before it, the newest of which
 * stands in a graph of its own like every article.
 *
 * <p>The older ones are in the graph of history. What one of them said is kept there as a single literal, since the union of
 * all graphs is what questions and rules look at: triples would count, a literal does not. From it the version can stand
 * again. To be used within a transaction.
 */
final class History {
    private final Store store;
    private final Iris iris;

    History(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /** Whether an article is an older version. */
    boolean has(Node article) {
        return store.contains(iris.history(), article, Vocabulary.AS_IT_WAS_READ, Node.ANY);
    }

    /** All older versions. */
    List<Node> all() {
        return store.find(iris.history(), Node.ANY, Vocabulary.AS_IT_WAS_READ, Node.ANY).stream()
                .map(Quad::getSubject)
                .toList();
    }

    /** The older versions of an article, the newest of them first. */
    List<Node> olderThan(Node article) {
        List<Node> versions = new ArrayList<>();
        Optional<Node> next = before(article);
        while (next.isPresent()) {
            versions.add(next.get());
            next = before(next.get());
        }
        return versions;
    }

    /** What an older version says. */
    AsItWasRead read(Node older) {
        return store.find(iris.history(), older, Vocabulary.AS_IT_WAS_READ, Node.ANY).stream()
                .map(quad -> AsItWasRead.of(quad.getObject().getLiteralLexicalForm(), iris))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps an older version of an article that stands, before all that are as old or older. */
    void keep(Node standing, Node older, AsItWasRead read) {
        Graph graph = GraphFactory.createDefaultGraph();
        read.said().forEach(graph::add);
        Properties said = new Properties(graph, older);
        Triples triples = new Triples()
                .type(older, Vocabulary.OLDER_VERSION)
                .addText(older, RDFS.label.asNode(), said.text(DCTerms.title.asNode()))
                .add(older, Vocabulary.AS_IT_WAS_READ, read.nTriples());
        VersionDates dates = new VersionDates(
                said.value(ReusedTerms.DATE_PUBLISHED).map(ArticleDates::day),
                said.value(ReusedTerms.DATE_MODIFIED).map(ArticleDates::day));
        dates.published().ifPresent(day -> triples.add(older, DCTerms.issued.asNode(), day));
        dates.modified().ifPresent(day -> triples.add(older, DCTerms.modified.asNode(), day));
        Node newer = standing;
        Optional<Node> next = before(standing);
        while (next.isPresent() && dates(next.get()).isAfter(dates)) {
            newer = next.get();
            next = before(newer);
        }
        for (Node oldest : next.stream().toList()) {
            store.remove(iris.history(), Set.of(revision(newer, oldest)));
            triples.add(older, ReusedTerms.WAS_REVISION_OF, oldest);
        }
        triples.add(newer, ReusedTerms.WAS_REVISION_OF, older);
        store.add(iris.history(), triples.collected());
    }

    /** Takes an older version out; those around it are then one after the other. */
    void remove(Node older) {
        Node newer = store.find(iris.history(), Node.ANY, ReusedTerms.WAS_REVISION_OF, older)
                .get(0)
                .getSubject();
        Optional<Node> next = before(older);
        store.remove(iris.history(), about(older));
        store.remove(iris.history(), Set.of(revision(newer, older)));
        next.ifPresent(oldest -> store.add(iris.history(), Set.of(revision(newer, oldest))));
    }

    /** A version that is to stand again. */
    record Version(Node article, AsItWasRead read) {}

    /** Takes the version out that an article corrected, so that it may stand in its place; none where it corrected none. */
    Optional<Version> takeBack(Node article) {
        Optional<Version> older = before(article).map(version -> new Version(version, read(version)));
        older.ifPresent(version -> {
            List<Triple> gone = about(version.article());
            gone.removeIf(triple -> triple.getPredicate().equals(ReusedTerms.WAS_REVISION_OF));
            gone.add(revision(article, version.article()));
            store.remove(iris.history(), gone);
        });
        return older;
    }

    /** The days that an older version gave. */
    VersionDates dates(Node older) {
        Publications days = new Publications(store);
        return new VersionDates(
                days.day(iris.history(), older, DCTerms.issued.asNode()),
                days.day(iris.history(), older, DCTerms.modified.asNode()));
    }

    /** All that is known of an article's older versions. */
    List<Triple> of(Node article) {
        List<Triple> triples = new ArrayList<>();
        before(article).ifPresent(version -> triples.add(revision(article, version)));
        olderThan(article).forEach(version -> triples.addAll(about(version)));
        return triples;
    }

    private List<Triple> about(Node version) {
        List<Triple> triples = new ArrayList<>();
        store.find(iris.history(), version, Node.ANY, Node.ANY).forEach(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private Optional<Node> before(Node article) {
        return store.find(iris.history(), article, ReusedTerms.WAS_REVISION_OF, Node.ANY).stream()
                .map(Quad::getObject)
                .findFirst();
    }

    private static Triple revision(Node newer, Node older) {
        return Triple.create(newer, ReusedTerms.WAS_REVISION_OF, older);
    }
}
