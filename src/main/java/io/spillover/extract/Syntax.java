package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions about words of a dependency graph that have the same answer wherever they are asked. */
final class Syntax {

    private Syntax() {}

    static Stream<SemanticGraphEdge> below(SemanticGraph graph, IndexedWord head) {
        return graph.getOutEdgesSorted(head).stream();
    }

    /** The words that hang on a word by relations that match a regular expression. */
    static List<IndexedWord> dependents(SemanticGraph graph, IndexedWord head, String relations) {
        Pattern wanted = Pattern.compile(relations);
        return below(graph, head)
                .filter(edge -> wanted.matcher(edge.getRelation().toString()).matches())
                .map(SemanticGraphEdge::getDependent)
                .toList();
    }

    static boolean has(SemanticGraph graph, IndexedWord head, String relations, String words) {
        return dependents(graph, head, relations).stream()
                .anyMatch(word -> lower(word).matches(words));
    }

    static Optional<IndexedWord> role(SemanticGraph graph, IndexedWord verb, GrammaticalRelation role) {
        return below(graph, verb)
                .filter(edge -> edge.getRelation().equals(role))
                .map(SemanticGraphEdge::getDependent)
                .findFirst();
    }

    static boolean hasModal(SemanticGraph graph, IndexedWord verb) {
        return below(graph, verb).anyMatch(edge -> edge.getDependent().tag().equals("MD"));
    }

    static boolean hasAuxiliary(SemanticGraph graph, IndexedWord verb) {
        return !dependents(graph, verb, "aux.*").isEmpty();
    }

    static boolean isNoun(IndexedWord word) {
        return word.tag().startsWith("NN");
    }

    static boolean isVerb(IndexedWord word) {
        return word.tag().startsWith("VB");
    }

    static boolean isInfinitive(SemanticGraph graph, IndexedWord verb) {
        return has(graph, verb, "mark", "to");
    }

    /** "is expected", and "exports seen rising", where the auxiliary is left out. */
    static boolean isPassive(SemanticGraph graph, IndexedWord verb) {
        return verb.tag().equals("VBN")
                ? !has(graph, verb, "aux", "have|has|had|having|'ve")
                : !dependents(graph, verb, "aux:pass|nsubj:pass").isEmpty();
    }

    /** The word behind another in the sentence, in lower case; empty at the end. */
    static String next(SemanticGraph graph, IndexedWord word) {
        return Optional.ofNullable(graph.getNodeByIndexSafe(word.index() + 1))
                .map(Syntax::lower)
                .orElse("");
    }

    static String lower(IndexedWord word) {
        return word.word().toLowerCase(Locale.ROOT);
    }

    static String lemma(IndexedWord word) {
        return word.lemma().toLowerCase(Locale.ROOT);
    }
}
