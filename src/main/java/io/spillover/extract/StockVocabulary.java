package io.spillover.extract;

import io.spillover.annotate.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The predicates that relations of CoreNLP's KBP and OpenIE count as: the file {@code words/stock-relations.txt}.
 *
 * <p>OpenIE's relations are phrases of lemmas ("have agree to buy"). What counts is the longest listed phrase at the end
 * of one, so that auxiliaries, adverbs and verbs of planning before it do not matter.
 */
final class StockVocabulary {
    private static final String PASSIVE = " by";
    private static final String INVERTED = "~";

    private final WordList relations;

    StockVocabulary() {
        this.relations = WordList.named("stock-relations");
    }

    /** What a triple states; nothing where its relation is not listed. */
    List<StockFact> facts(String subject, String relation, String object) {
        String phrase = relation.toLowerCase(Locale.ROOT).strip();
        Optional<String> listed = listed(phrase);
        if (listed.isEmpty() && phrase.endsWith(PASSIVE)) {
            return listed(phrase.substring(0, phrase.length() - PASSIVE.length())).stream()
                    .flatMap(meanings -> under(meanings, object, subject))
                    .toList();
        }
        return listed.stream()
                .flatMap(meanings -> under(meanings, subject, object))
                .toList();
    }

    private Optional<String> listed(String phrase) {
        List<String> words = List.of(phrase.split("\\s+", -1));
        List<String> ends = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            ends.add(String.join(" ", words.subList(first, words.size())));
        }
        return ends.stream().flatMap(end -> relations.meaning(end).stream()).findFirst();
    }

    private static Stream<StockFact> under(String meanings, String subject, String object) {
        return Stream.of(meanings.split(" ", -1))
                .map(meaning -> meaning.startsWith(INVERTED)
                        ? new StockFact(object, meaning.substring(INVERTED.length()), subject)
                        : new StockFact(subject, meaning, object));
    }
}
