package io.spillover.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What rules drew, as rows: exposures, risks with their controls, signals, and bare triples. */
final class InferredRows {

    private static final Comparator<FactRow> ORDER = Comparator.comparing(FactRow::predicate)
            .thenComparing(FactRow::subject)
            .thenComparing(FactRow::object)
            .thenComparing(FactRow::id);

    private final Iris iris;
    private final Labels labels;
    private final ThingNames names;
    private final Graph inferred;
    private final Proofs proofs;

    InferredRows(Store store, Iris iris, Labels labels) {
        this.iris = iris;
        this.labels = labels;
        this.names = new ThingNames(store, labels);
        this.inferred = store.copy(iris.inferred());
        this.proofs = new Proofs(store, iris);
    }

    List<FactRow> of(Selector selector) {
        List<FactRow> rows = new ArrayList<>();
        each(Vocabulary.EXPOSURE).forEach(node -> exposure(node, selector).ifPresent(rows::add));
        each(Vocabulary.RISK).forEach(node -> {
            risk(node, selector).ifPresent(rows::add);
            rows.addAll(controls(node, selector));
        });
        each(Vocabulary.SIGNAL_CLASS).forEach(node -> signal(node, selector).ifPresent(rows::add));
        each(Vocabulary.STATEMENT).forEach(node -> statement(node, selector).ifPresent(rows::add));
        rows.sort(ORDER);
        return rows;
    }

    private List<Properties> each(Node type) {
        return inferred.find(Node.ANY, RDF.type.asNode(), type).toList().stream()
                .map(triple -> new Properties(inferred, triple.getSubject()))
                .toList();
    }

    private Optional<FactRow> exposure(Properties node, Selector selector) {
        return row(
                node,
                new Ends(node.required(Vocabulary.EXPOSED), Vocabulary.EXPOSED_TO, node.required(Vocabulary.TO)),
                node.value(Vocabulary.KIND).map(FactRows::word),
                node.decimal(Vocabulary.WEIGHT),
                Optional.empty(),
                selector);
    }

    private Optional<FactRow> risk(Properties node, Selector selector) {
        return row(
                node,
                new Ends(node.required(Vocabulary.BEARER), Vocabulary.AT_RISK_FROM, node.required(Vocabulary.THREAT)),
                node.value(Vocabulary.STATE).map(FactRows::word),
                Optional.empty(),
                node.decimal(Vocabulary.SEVERITY),
                selector);
    }

    /** The controls that lessen a risk: the bearer stands for the risk, which has no name of its own. */
    private List<FactRow> controls(Properties risk, Selector selector) {
        return inferred.find(risk.node(), Vocabulary.MITIGATED_BY, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .flatMap(control -> row(
                        risk,
                        new Ends(risk.required(Vocabulary.BEARER), Vocabulary.MITIGATED_BY, control),
                        Optional.of(labels.of(risk.required(Vocabulary.THREAT))),
                        Optional.empty(),
                        Optional.empty(),
                        selector)
                        .stream())
                .toList();
    }

    private Optional<FactRow> signal(Properties node, Selector selector) {
        Optional<String> weight = node.decimal(Vocabulary.STRENGTH)
                .map(strength ->
                        node.text(Vocabulary.DIRECTION).orElse("1").startsWith("-") ? "-" + strength : strength);
        return row(
                node,
                new Ends(node.required(Vocabulary.SOURCE), Vocabulary.IMPACTS, node.required(Vocabulary.TARGET)),
                node.value(Vocabulary.CHANNEL).map(FactRows::word),
                weight,
                Optional.empty(),
                selector);
    }

    /** A bare triple between things that a rule drew; not one that only stands in a proof as a premise. */
    private Optional<FactRow> statement(Properties node, Selector selector) {
        Ends ends = new Ends(
                node.required(Vocabulary.SUBJECT),
                node.required(Vocabulary.PREDICATE),
                node.required(Vocabulary.OBJECT));
        boolean shown = Set.of(
                        Vocabulary.EXPOSED_TO, Vocabulary.AT_RISK_FROM, Vocabulary.MITIGATED_BY, Vocabulary.IMPACTS)
                .contains(ends.predicate());
        if (shown
                || !ends.object().isURI()
                || !Vocabulary.isTerm(ends.predicate())
                || proofs.firings(node.node()).isEmpty()) {
            return Optional.empty();
        }
        return row(node, ends, Optional.empty(), Optional.empty(), Optional.empty(), selector);
    }

    private Optional<FactRow> row(
            Properties node,
            Ends ends,
            Optional<String> kind,
            Optional<String> weight,
            Optional<String> severity,
            Selector selector) {
        Set<String> articles = proofs.articles(node.node());
        if (!selects(selector, ends, articles)) {
            return Optional.empty();
        }
        return Optional.of(new FactRow(
                articles.size() == 1 ? articles.iterator().next() : "*",
                names.of(ends.subject()),
                Vocabulary.localName(ends.predicate()),
                names.of(ends.object()),
                "inferred",
                proofs.rules(node.node()).stream().map(labels::of).collect(Collectors.joining("; ")),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                FactRow.Origin.INFERRED,
                kind,
                weight,
                severity,
                iris.path(node.node())));
    }

    private static boolean selects(Selector selector, Ends ends, Set<String> articles) {
        if (selector instanceof Selector.OfArticle one) {
            return articles.contains(one.articleId());
        }
        if (selector instanceof Selector.OfEntity one) {
            return ends.subject().equals(one.entity()) || ends.object().equals(one.entity());
        }
        return true;
    }

    private record Ends(Node subject, Node predicate, Node object) {}
}
