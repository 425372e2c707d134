package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import io.spillover.annotate.WordList;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks words up in a list together with their particle, preposition or object: "fall through", "put brake". */
final class Expressions {

    private Expressions() {}

    /** A word's meaning, of its longest form in the list. "Block, led by Jack Dorsey" denies nothing: it is a name. */
    static Optional<String> meaning(WordList list, SemanticGraph graph, IndexedWord head, String relation) {
        if (head.tag().startsWith("NNP")) {
            return Optional.empty();
        }
        String lemma = Syntax.lemma(head);
        int colon = relation.indexOf(':');
        Stream<String> particles = Syntax.dependents(graph, head, "compound:prt|case|obj|advmod|advcl:to").stream()
                .flatMap(part -> Stream.of(lemma + " " + Syntax.lemma(part), Syntax.lemma(part) + " " + lemma));
        Stream<String> preposition =
                colon < 0 ? Stream.empty() : Stream.of(lemma + " " + relation.substring(colon + 1));
        return Stream.of(particles, preposition, Stream.of(lemma))
                .flatMap(words -> words)
                .flatMap(words -> list.meaning(words).stream())
                .findFirst();
    }
}
