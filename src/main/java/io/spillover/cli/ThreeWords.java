package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Ontology;
import io.spillover.graph.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** A statement as a user writes it: names around a predicate of one word. */
record ThreeWords(String subject, String predicate, String object) {

    /** Every way to read some words as a statement, since names may have several: the shortest subject first. */
    static List<ThreeWords> in(String words) {
        List<String> parts = List.of(words.strip().split("\\s+", -1));
        return IntStream.range(1, Math.max(1, parts.size() - 1))
                .mapToObj(middle -> new ThreeWords(
                        String.join(" ", parts.subList(0, middle)),
                        parts.get(middle),
                        String.join(" ", parts.subList(middle + 1, parts.size()))))
                .toList();
    }

    /** The predicate as a term of the vocabulary, whether it has it or not. */
    Node term() {
        return Vocabulary.term(predicate);
    }

    /** Whether the predicate is one that stands between two entities. */
    boolean isRelation(Ontology ontology) {
        return ontology.isRelation(term());
    }

    /** Whether the predicate is written as no word of a name is, such as {@code exposedTo}: {@code uses} may be in one. */
    boolean isNoName() {
        return predicate.chars().skip(1).anyMatch(Character::isUpperCase)
                && predicate.chars().anyMatch(Character::isLowerCase);
    }

    /** The first of the two names that no entity of a store bears. */
    Optional<String> unknownName(KnowledgeGraph graph) {
        return Stream.of(subject, object)
                .filter(name -> graph.resolveEntity(name).isEmpty())
                .findFirst();
    }

    /** The refusal of a name that no entity of a store bears. */
    static SpilloverException refusal(String unknownName) {
        return new SpilloverException(
                Kind.USAGE,
                "No article speaks of '" + unknownName
                        + "', so nothing follows of it; 'spillover query entities' lists the names that the store"
                        + " knows.");
    }

    @Override
    public String toString() {
        return subject + " " + predicate + " " + object;
    }
}
