package io.spillover.verdict;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.NearMiss;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Says in words what a rule asks for. */
final class MissWording {
    private final Wording wording;

    MissWording(KnowledgeGraph store, ProofGraph proofs) {
        this.wording = new Wording(store, proofs);
    }

    String of(Node node) {
        return wording.of(node);
    }

    /** A thing by all that would describe it. */
    String of(List<Triple> thing) {
        Optional<Node> subject = value(thing, Vocabulary.SUBJECT);
        Optional<Node> predicate = value(thing, Vocabulary.PREDICATE);
        Optional<Node> object = value(thing, Vocabulary.OBJECT);
        if (predicate.isPresent() && (subject.isPresent() || object.isPresent())) {
            return subject.map(this::name).orElse("someone") + " " + name(predicate.get()) + " "
                    + object.map(this::name).orElse("something");
        }
        return pair(thing, Vocabulary.ENTITY, "", Vocabulary.METRIC)
                .map(figure -> "a figure: " + figure
                        + value(thing, Vocabulary.PLACE)
                                .map(place -> " in " + name(place))
                                .orElse(""))
                .or(() -> pair(thing, Vocabulary.EXPOSED, " exposedTo", Vocabulary.TO))
                .or(() -> pair(thing, Vocabulary.BEARER, " atRiskFrom", Vocabulary.THREAT))
                .orElseGet(() -> described(thing));
    }

    private Optional<String> pair(List<Triple> thing, Node one, String between, Node other) {
        return value(thing, one)
                .flatMap(first -> value(thing, other).map(second -> name(first) + between + " " + name(second)));
    }

    private String described(List<Triple> thing) {
        if (thing.size() == 1) {
            return of(thing.get(0));
        }
        return name(thing.get(0).getSubject()) + ": "
                + thing.stream()
                        .filter(triple -> !NearMiss.isOpen(triple.getObject()))
                        .map(triple -> name(triple.getPredicate()) + " " + name(triple.getObject()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** A test that fails, as what would have to be. */
    String of(NearMiss.Unmet unmet) {
        List<String> values = unmet.arguments().stream().map(this::name).toList();
        return values.get(0) + " would have to be "
                + switch (unmet.test()) {
                    case "equal" -> "equal to " + values.get(1);
                    case "notEqual" -> "something else than " + values.get(1);
                    case "lessThan" -> "less than " + values.get(1);
                    case "greaterThan" -> "greater than " + values.get(1);
                    case "le" -> "at most " + values.get(1);
                    case "ge" -> "at least " + values.get(1);
                    case "isLiteral" -> "a value";
                    default -> "no value";
                };
    }

    String of(Triple triple) {
        Node predicate = triple.getPredicate();
        Node object = triple.getObject();
        if (predicate.equals(RDF.type.asNode())) {
            String kind = name(object);
            return name(triple.getSubject()) + (kind.matches("[AEIOU].*") ? " is an " : " is a ") + kind;
        }
        if (predicate.equals(Vocabulary.term("riskState")) && Vocabulary.isTerm(triple.getSubject())) {
            return "it would have to be " + name(object).toLowerCase(Locale.ROOT) + ", and is only "
                    + name(triple.getSubject()).toLowerCase(Locale.ROOT);
        }
        return name(triple.getSubject()) + " " + name(predicate) + " " + name(object);
    }

    private static Optional<Node> value(List<Triple> thing, Node property) {
        return thing.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .findFirst();
    }

    private String name(Node node) {
        if (NearMiss.isOpen(node)) {
            return "some " + node.getName();
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return Vocabulary.isTerm(node) ? Vocabulary.localName(node) : wording.of(node);
    }
}
