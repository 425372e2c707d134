package io.spillover.graph;

import io.spillover.document.SpilloverException;
import io.spillover.graph.SavedQuery.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes values for a query's variables out of a user's text. */
final class Bindings {

    private final Selection selection;
    private final Background background;
    private final Publications publications;

    Bindings(Selection selection, Background background, Publications publications) {
        this.selection = selection;
        this.background = background;
        this.publications = publications;
    }

    /** @throws SpilloverException of kind {@code USAGE} for a name that the query does not have, or a value amiss */
    Map<String, Node> of(SavedQuery query, Map<String, String> values) {
        Map<String, Node> bound = new HashMap<>();
        values.forEach((name, value) -> bound.put(name, value(parameter(query, name), value)));
        query.parameters().stream()
                .filter(parameter -> !bound.containsKey(parameter.name()))
                .forEach(parameter -> byDefault(parameter).ifPresent(value -> bound.put(parameter.name(), value)));
        return bound;
    }

    /** None where the store has no article with a date. */
    private Optional<Node> byDefault(Parameter parameter) {
        return parameter.daysBack().isEmpty()
                ? Optional.empty()
                : publications
                        .newest()
                        .map(day -> day.minusDays(parameter.daysBack().getAsInt()))
                        .map(Bindings::date);
    }

    private static Parameter parameter(SavedQuery query, String name) {
        return query.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> usage("The query " + query.name() + " has nothing named \"" + name + "\" to set; "
                        + (query.parameters().isEmpty()
                                ? "declare it in the query's header: # Set: " + name + " text"
                                : "set one of "
                                        + query.parameters().stream()
                                                .map(Parameter::name)
                                                .collect(Collectors.joining(", ")))
                        + "."));
    }

    private Node value(Parameter parameter, String value) {
        return switch (parameter.kind()) {
            case ENTITY -> entity(parameter, value);
            case ARTICLE -> article(parameter, value);
            case TERM -> term(parameter, value);
            case TEXT -> NodeFactory.createLiteralString(value);
            case NUMBER -> number(parameter, value);
            case DATE -> date(parameter, value);
        };
    }

    private Node entity(Parameter parameter, String value) {
        return selection.entities(value).stream()
                .findFirst()
                .orElseThrow(() -> usage("No entity of the store is named \"" + value + "\" (" + parameter.name()
                        + "); check the spelling, or ask \"spillover facts\" for the names."));
    }

    /** Verdicts may rest on the whole store: {@code *}. */
    private Node article(Parameter parameter, String value) {
        if (value.equals("*") || value.equals(Vocabulary.localName(Vocabulary.WHOLE_STORE))) {
            return Vocabulary.WHOLE_STORE;
        }
        return selection
                .article(value)
                .map(background.iris()::article)
                .orElseThrow(() -> usage("No article of the store is \"" + value + "\" (" + parameter.name()
                        + "); give the path it was read from, or its content hash."));
    }

    /** Factuality and the like are words in tables and capitalised in the ontology: both are understood. */
    private Node term(Parameter parameter, String value) {
        String capitalised = value.isEmpty() ? value : Character.toUpperCase(value.charAt(0)) + value.substring(1);
        return Optional.of(value)
                .filter(this::isDefined)
                .or(() -> Optional.of(capitalised).filter(this::isDefined))
                .map(Vocabulary::term)
                .orElseThrow(() -> usage("The ontology has no term \"" + value + "\" (" + parameter.name()
                        + "); see ontology/spillover.ttl for its terms."));
    }

    private boolean isDefined(String localName) {
        return localName.matches("\\w+")
                && background.ontology().terms().contains(Vocabulary.term(localName), Node.ANY, Node.ANY);
    }

    private static Node number(Parameter parameter, String value) {
        try {
            return Triples.decimal(new BigDecimal(value));
        } catch (NumberFormatException none) {
            throw usage("\"" + value + "\" is no number (" + parameter.name() + "); write it like 0.5.");
        }
    }

    private static Node date(Parameter parameter, String value) {
        try {
            return date(LocalDate.parse(value));
        } catch (DateTimeParseException none) {
            throw usage("\"" + value + "\" is no day (" + parameter.name() + "); write it like 2026-01-31.");
        }
    }

    private static Node date(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    private static SpilloverException usage(String message) {
        return new SpilloverException(SpilloverException.Kind.USAGE, message);
    }
}
