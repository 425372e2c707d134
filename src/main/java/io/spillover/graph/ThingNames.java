package io.spillover.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What to call a thing that has no name of its own: a fact, a figure, a risk, a policy, by the names it is made of. */
final class ThingNames {

    /** The properties that make a name, of whichever kind has all of them. */
    private static final List<List<Node>> PARTS = List.of(
            List.of(Vocabulary.SUBJECT, Vocabulary.PREDICATE, Vocabulary.OBJECT),
            List.of(Vocabulary.ENTITY, Vocabulary.METRIC),
            List.of(Vocabulary.BEARER, Vocabulary.AT_RISK_FROM, Vocabulary.THREAT),
            List.of(Vocabulary.EXPOSED, Vocabulary.EXPOSED_TO, Vocabulary.TO),
            List.of(Vocabulary.term("by"), Vocabulary.term("instrument")));

    private final Store store;
    private final Labels labels;

    ThingNames(Store store, Labels labels) {
        this.store = store;
        this.labels = labels;
    }

    /** Its own name where it has one; else the first of a kind's parts that it has; else the end of its IRI. */
    String of(Node thing) {
        if (thing.isLiteral() || labels.given(thing).isPresent()) {
            return labels.of(thing);
        }
        return PARTS.stream()
                .flatMap(parts -> joined(thing, parts).stream())
                .findFirst()
                .orElseGet(() -> labels.of(thing));
    }

    private Optional<String> joined(Node thing, List<Node> parts) {
        List<String> words =
                parts.stream().flatMap(part -> word(thing, part).stream()).toList();
        return words.size() == parts.size() ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    /** The value of a property; the property itself where it is the verb between two others. */
    private Optional<String> word(Node thing, Node part) {
        if (part.equals(Vocabulary.AT_RISK_FROM) || part.equals(Vocabulary.EXPOSED_TO)) {
            return Optional.of(Vocabulary.localName(part));
        }
        Stream<String> values = store.triples(thing, part, Node.ANY).stream()
                .map(Triple::getObject)
                .map(value -> Vocabulary.isTerm(value) ? Vocabulary.localName(value) : labels.of(value));
        return Optional.of(values.distinct().sorted().collect(Collectors.joining(", ")))
                .filter(word -> !word.isEmpty());
    }
}
