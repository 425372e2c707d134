package io.spillover.extract.learnt;

import io.spillover.annotate.PhraseList;
import io.spillover.annotate.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of words by how they sound in market news: {@code up}, {@code bad}, {@code tip}. Of two lists one has phrases, of
 * which the longest counts, the other single words, which may be of several classes. Immutable, safe for all threads.
 */
final class PolarityWords {
    private final PhraseList phrases = PhraseList.named("polarity-phrases");
    private final Map<String, List<String>> words = new HashMap<>();

    private PolarityWords() {}

    static PolarityWords load() {
        PolarityWords polarity = new PolarityWords();
        WordList.entries("polarity-words").forEach(entry -> polarity.words
                .computeIfAbsent(entry.word(), word -> new ArrayList<>())
                .add(entry.meaning()));
        return polarity;
    }

    /** The classes of a single word, in the order of the list. */
    List<String> ofWord(String lemma) {
        return words.getOrDefault(lemma, List.of());
    }

    /**
     * The classes of the longest phrases, each at its last word; from the left, none within another.
     *
     * @param lemmas of the words, in lower case
     * @param forms the words as they stand, in lower case: a phrase may have either
     */
    List<List<String>> ofPhrases(List<String> lemmas, List<String> forms) {
        List<List<String>> classes = new ArrayList<>();
        lemmas.forEach(lemma -> classes.add(List.of()));
        phrases.find(lemmas, forms).forEach(found -> classes.set(found.end() - 1, found.meanings()));
        return classes;
    }
}
