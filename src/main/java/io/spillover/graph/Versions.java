package io.spillover.graph;

import io.spillover.document.Span;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The older versions of articles that were corrected, for who wants to see them: within a transaction. */
public final class Versions {
    private final Store store;
    private final Iris iris;
    private final History history;

    Versions(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
        this.history = new History(store, iris);
    }

    /** The older versions of an article, the newest of them first. */
    public List<OlderVersion> olderThan(String articleId) {
        return history.olderThan(iris.article(articleId)).stream()
                .map(this::version)
                .toList();
    }

    /** An older version by its content hash; empty where there is none, or where it counts. */
    public Optional<OlderVersion> older(String versionId) {
        return Optional.of(iris.article(versionId)).filter(history::has).map(this::version);
    }

    /** The content hash of the article that counts, of an older version of it. */
    public String counting(String versionId) {
        Node version = iris.article(versionId);
        while (history.has(version)) {
            version = store.find(iris.history(), Node.ANY, ReusedTerms.WAS_REVISION_OF, version)
                    .get(0)
                    .getSubject();
        }
        return iris.articleId(version);
    }

    /** What an older version says. */
    public VersionText text(String versionId) {
        Node version = iris.article(versionId);
        Graph said = GraphFactory.createDefaultGraph();
        history.read(version).said().forEach(said::add);
        List<Span> sentences = said.find(Node.ANY, ReusedTerms.NIF_REFERENCE_CONTEXT, version).toList().stream()
                .map(triple -> new Properties(said, triple.getSubject()))
                .filter(part -> said.contains(part.node(), RDF.type.asNode(), ReusedTerms.NIF_SENTENCE))
                .map(Properties::span)
                .sorted()
                .toList();
        return new VersionText(
                new Properties(said, version).text(ReusedTerms.NIF_IS_STRING).orElse(""), sentences);
    }

    private OlderVersion version(Node version) {
        VersionDates dates = history.dates(version);
        String title = store.find(iris.history(), version, RDFS.label.asNode(), Node.ANY).stream()
                .map(Quad::getObject)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
        return new OlderVersion(iris.articleId(version), title, dates.published(), dates.modified());
    }
}
