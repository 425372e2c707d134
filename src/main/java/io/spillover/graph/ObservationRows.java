package io.spillover.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** The table of observations. */
final class ObservationRows {

    private static final Comparator<ObservationRow> TEXT_ORDER = Comparator.comparing(ObservationRow::span)
            .thenComparing(ObservationRow::metric)
            .thenComparing(ObservationRow::entity)
            .thenComparing(ObservationRow::id);

    private final Store store;
    private final Iris iris;
    private final Labels labels;

    ObservationRows(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
        this.labels = new Labels(store, iris);
    }

    List<ObservationRow> of(Selector selector) {
        List<ObservationRow> rows = new ArrayList<>();
        articles(selector).forEach(article -> rows.addAll(rows(store.copy(article), selector)));
        return rows;
    }

    private List<Node> articles(Selector selector) {
        if (selector instanceof Selector.OfArticle one) {
            return List.of(iris.article(one.articleId()));
        }
        if (selector instanceof Selector.OfEntity one) {
            return store.find(Node.ANY, Node.ANY, Vocabulary.ENTITY, one.entity()).stream()
                    .map(Quad::getGraph)
                    .filter(iris::isArticle)
                    .distinct()
                    .sorted(Comparator.comparing(Node::getURI))
                    .toList();
        }
        return new ArticleRows(store, iris).nodes();
    }

    private List<ObservationRow> rows(Graph article, Selector selector) {
        return article.find(Node.ANY, RDF.type.asNode(), Vocabulary.OBSERVATION).toList().stream()
                .map(Triple::getSubject)
                .map(node -> new Properties(article, node))
                .filter(figure -> !(selector instanceof Selector.OfEntity one)
                        || figure.required(Vocabulary.ENTITY).equals(one.entity()))
                .map(this::row)
                .sorted(TEXT_ORDER)
                .toList();
    }

    private ObservationRow row(Properties figure) {
        Properties sentence = figure.at(Vocabulary.SENTENCE);
        return new ObservationRow(
                iris.articleId(figure.node()),
                labels.of(figure.required(Vocabulary.ENTITY)),
                Vocabulary.localName(figure.required(Vocabulary.METRIC)),
                figure.text(Vocabulary.METRIC_WORDS).orElse(""),
                figure.decimal(Vocabulary.VALUE),
                figure.text(Vocabulary.BOUND).orElse("exact"),
                figure.text(Vocabulary.UNIT),
                figure.decimal(Vocabulary.FROM),
                figure.decimal(Vocabulary.CHANGE),
                period(figure),
                figure.value(Vocabulary.PLACE).map(labels::of),
                figure.text(Vocabulary.RATE),
                FactRows.word(figure.required(Vocabulary.FACTUALITY)),
                sentence.span(),
                sentence.text(ReusedTerms.NIF_ANCHOR_OF).orElse(""),
                figure.has(Vocabulary.IN_OPINION),
                iris.path(figure.node()));
    }

    /** The text's own words, with the days in ISO 8601 where both are known. */
    private static Optional<String> period(Properties figure) {
        Optional<String> days = figure.text(Vocabulary.PERIOD_START)
                .flatMap(start -> figure.text(Vocabulary.PERIOD_END).map(end -> " (" + start + "/" + end + ")"));
        return figure.text(Vocabulary.PERIOD_TEXT).map(words -> words + days.orElse(""));
    }
}
