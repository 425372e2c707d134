package io.spillover.graph;

import io.spillover.document.SpilloverException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Runs a query within a transaction that is open, over the union of all graphs, with its values bound.
 *
 * <p>Other endpoints are never asked: {@code SERVICE} is refused.
 */
final class QueryRun {

    private static final List<String> TRIPLE_COLUMNS = List.of("subject", "predicate", "object");

    private final Store store;
    private final Iris iris;
    private final Labels labels;
    private final Bindings bindings;

    QueryRun(Store store, Background background) {
        this.store = store;
        this.iris = background.iris();
        this.labels = new Labels(store, iris);
        this.bindings = new Bindings(new Selection(store, background), background, new Publications(store));
    }

    Answer table(SavedQuery saved, Map<String, String> values) {
        return run(saved, values, execution -> {
            Query query = execution.getQuery();
            if (query.isAskType()) {
                return new Answer(
                        List.of("answer"), List.of(List.of(Boolean.toString(execution.ask()))), List.of(List.of("")));
            }
            return query.isSelectType() ? rows(execution.select()) : triples(graph(execution));
        });
    }

    void write(SavedQuery saved, Map<String, String> values, AnswerFormat format, OutputStream out) {
        run(saved, values, execution -> {
            Query query = execution.getQuery();
            boolean turtle = format == AnswerFormat.TURTLE;
            if (turtle == (query.isSelectType() || query.isAskType())) {
                throw new SpilloverException(
                        SpilloverException.Kind.USAGE,
                        "The query " + saved.name() + " gives "
                                + (turtle ? "rows; write csv, tsv, json or xml." : "triples; write turtle."));
            }
            if (turtle) {
                Graph graph = graph(execution);
                graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
                RDFWriter.source(graph).lang(Lang.TURTLE).output(out);
            } else if (query.isAskType()) {
                writer(format).write(out, execution.ask(), new Context());
            } else {
                writer(format).write(out, execution.select(), new Context());
            }
            return true;
        });
    }

    private <T> T run(SavedQuery saved, Map<String, String> values, Function<QueryExec, T> answer) {
        Query query = parse(saved);
        Map<Var, Node> bound = new LinkedHashMap<>();
        bindings.of(saved, values).forEach((name, value) -> bound.put(Var.alloc(name), value));
        try {
            return store.answer(new BoundQuery(query, bound), answer);
        } catch (QueryException refused) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "The query " + saved.name() + " cannot be answered: " + refused.getMessage() + "; mend the query.",
                    refused);
        }
    }

    /** The query with the prefixes of the project, unless it has its own. */
    private Query parse(SavedQuery saved) {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Prefixes.of(iris));
        try {
            return QueryFactory.parse(query, saved.text(), iris.base(), Syntax.syntaxSPARQL_11);
        } catch (QueryException broken) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "The query " + saved.name() + " is not SPARQL 1.1: "
                            + String.valueOf(broken.getMessage()).replaceAll("\\s+", " ") + "; mend it there.",
                    broken);
        }
    }

    private Answer rows(RowSet found) {
        List<Var> variables = found.getResultVars();
        List<List<Optional<Node>>> rows = new ArrayList<>();
        while (found.hasNext()) {
            Binding row = found.next();
            rows.add(variables.stream()
                    .map(variable -> Optional.ofNullable(row.get(variable)))
                    .toList());
        }
        return answer(variables.stream().map(Var::getVarName).toList(), rows);
    }

    private Answer triples(Graph graph) {
        return answer(
                TRIPLE_COLUMNS,
                graph.find().toList().stream()
                        .map(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                                .map(Optional::of)
                                .toList())
                        .sorted(Comparator.comparing(
                                row -> each(row, this::text).toString()))
                        .toList());
    }

    private Answer answer(List<String> columns, List<List<Optional<Node>>> rows) {
        store.expect(rows.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return new Answer(
                columns,
                rows.stream().map(row -> each(row, this::text)).toList(),
                rows.stream().map(row -> each(row, this::path)).toList());
    }

    private static List<String> each(List<Optional<Node>> row, Function<Node, String> of) {
        return row.stream().map(node -> node.map(of).orElse("")).toList();
    }

    private String path(Node node) {
        return iris.isBelow(node) ? iris.path(node) : "";
    }

    private static Graph graph(QueryExec execution) {
        return execution.getQuery().isDescribeType() ? execution.describe() : execution.construct();
    }

    /** A literal's text; a term's local name; the label of what has one, else its path below the base. */
    private String text(Node node) {
        if (node.isLiteral()) {
            String text = node.getLiteralLexicalForm();
            return XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())
                    ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                    : text;
        }
        if (Vocabulary.isTerm(node)) {
            return Vocabulary.localName(node);
        }
        return node.isURI() ? labels.given(node).orElseGet(() -> iris.path(node)) : node.toString();
    }

    private static RowSetWriter writer(AnswerFormat format) {
        Lang lang =
                switch (format) {
                    case CSV -> ResultSetLang.RS_CSV;
                    case JSON -> ResultSetLang.RS_JSON;
                    case XML -> ResultSetLang.RS_XML;
                    case TURTLE -> throw new IllegalArgumentException("Rows are not written as Turtle");
                };
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }
}
