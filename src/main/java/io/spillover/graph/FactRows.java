package io.spillover.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** The table of facts: one row a claim, then what rules drew. */
final class FactRows {

    private static final Comparator<FactRow> TEXT_ORDER = Comparator.comparing(
                    (FactRow row) -> row.span().orElseThrow())
            .thenComparing(FactRow::predicate)
            .thenComparing(FactRow::subject)
            .thenComparing(FactRow::object)
            .thenComparing(FactRow::id);

    private final Store store;
    private final Iris iris;
    private final Labels labels;

    FactRows(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
        this.labels = new Labels(store, iris);
    }

    List<FactRow> of(Selector selector, Set<FactRow.Include> include) {
        List<FactRow> rows = new ArrayList<>();
        if (selector instanceof Selector.OfEntity selected) {
            claimsOn(selected.entity())
                    .forEach((article, claims) -> rows.addAll(rows(store.copy(article), claims, include)));
        } else {
            articles(selector).forEach(article -> {
                Graph graph = store.copy(article);
                rows.addAll(rows(graph, claimsOf(graph), include));
            });
        }
        if (include.contains(FactRow.Include.INFERRED)) {
            rows.addAll(new InferredRows(store, iris, labels).of(selector));
        }
        return rows;
    }

    private List<Node> articles(Selector selector) {
        return selector instanceof Selector.OfArticle one
                ? List.of(iris.article(one.articleId()))
                : new ArticleRows(store, iris).nodes();
    }

    private static Set<Node> claimsOf(Graph article) {
        Set<Node> claims = new HashSet<>();
        Stream.of(Vocabulary.CLAIM, Vocabulary.OPEN_CLAIM)
                .forEach(type -> article.find(Node.ANY, RDF.type.asNode(), type)
                        .forEach((Triple triple) -> claims.add(triple.getSubject())));
        return claims;
    }

    /** The claims that name an entity in any role, by article. */
    private Map<Node, Set<Node>> claimsOn(Node entity) {
        Map<Node, Set<Node>> claims = new TreeMap<>(Comparator.comparing(Node::getURI));
        Stream.of(Vocabulary.SUBJECT, Vocabulary.OBJECT, Vocabulary.VIA, Vocabulary.PLACE)
                .flatMap(role -> store.find(Node.ANY, Node.ANY, role, entity).stream())
                .filter(quad -> iris.isArticle(quad.getGraph()))
                .forEach((Quad quad) -> claims.computeIfAbsent(quad.getGraph(), article -> new HashSet<>())
                        .add(quad.getSubject()));
        claims.forEach((article, found) -> found.retainAll(claimsOf(store.copy(article))));
        return claims;
    }

    private List<FactRow> rows(Graph article, Set<Node> claims, Set<FactRow.Include> include) {
        return claims.stream()
                .map(claim -> new Properties(article, claim))
                .filter(claim -> !isAboutOne(claim))
                .map(this::row)
                .filter(row -> row.origin() != FactRow.Origin.OPEN || include.contains(FactRow.Include.OPEN))
                .sorted(TEXT_ORDER)
                .toList();
    }

    /** A claim about two names that merges made one says nothing any more. */
    private static boolean isAboutOne(Properties claim) {
        return claim.required(Vocabulary.SUBJECT).equals(claim.required(Vocabulary.OBJECT));
    }

    private FactRow row(Properties claim) {
        boolean open = claim.has(Vocabulary.PHRASE);
        Properties sentence = claim.at(Vocabulary.SENTENCE);
        FactRow.Origin origin = open
                ? FactRow.Origin.OPEN
                : claim.has(Vocabulary.IN_OPINION) ? FactRow.Origin.OPINION : FactRow.Origin.REPORTED;
        return new FactRow(
                iris.articleId(claim.node()),
                labels.of(claim.required(Vocabulary.SUBJECT)),
                open
                        ? labels.of(claim.required(Vocabulary.PHRASE))
                        : Vocabulary.localName(claim.required(Vocabulary.PREDICATE)),
                labels.of(claim.required(Vocabulary.OBJECT)),
                word(claim.required(Vocabulary.FACTUALITY)),
                claim.text(Vocabulary.ATTRIBUTION).orElse(""),
                claim.decimal(Vocabulary.CONFIDENCE),
                Optional.of(sentence.span()),
                sentence.text(ReusedTerms.NIF_ANCHOR_OF).orElse(""),
                claim.text(ReusedTerms.NIF_ANCHOR_OF).orElse(""),
                origin,
                origin == FactRow.Origin.REPORTED
                        ? Optional.empty()
                        : Optional.of(origin.name().toLowerCase(Locale.ROOT)),
                Optional.empty(),
                Optional.empty(),
                iris.path(claim.node()));
    }

    /** The word of tables for an individual, as {@code asserted} for so:Asserted. */
    static String word(Node individual) {
        return Vocabulary.localName(individual).toLowerCase(Locale.ROOT);
    }
}
