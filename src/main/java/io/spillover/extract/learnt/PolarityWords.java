package io.spillover.extract.learnt;

import io.spillover.annotate.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Classes of words by how they sound in market news: {@code up}, {@code bad}, {@code tip}. Of two lists one has phrases, of
 * which the longest counts, the other single words, which may be of several classes. Immutable, safe for all threads.
 */
final class PolarityWords {
    private final Map<String, Map<List<String>, List<String>>> phrases = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    private PolarityWords() {}

    static PolarityWords load() {
        PolarityWords polarity = new PolarityWords();
        read("polarity-phrases").forEach((entry, classes) -> {
            List<String> parts = List.of(entry.split(" ", -1));
            polarity.phrases
                    .computeIfAbsent(parts.get(0), first -> new LinkedHashMap<>())
                    .put(parts, classes);
        });
        polarity.words.putAll(read("polarity-words"));
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
        int word = 0;
        while (word < lemmas.size()) {
            int length = 0;
            List<String> found = List.of();
            for (String first : new TreeSet<>(List.of(lemmas.get(word), forms.get(word)))) {
                for (Map.Entry<List<String>, List<String>> phrase :
                        phrases.getOrDefault(first, Map.of()).entrySet()) {
                    if (phrase.getKey().size() > length && stands(phrase.getKey(), word, lemmas, forms)) {
                        length = phrase.getKey().size();
                        found = phrase.getValue();
                    }
                }
            }
            if (length > 0) {
                classes.set(word + length - 1, found);
            }
            word += Math.max(1, length);
        }
        return classes;
    }

    private static boolean stands(List<String> phrase, int at, List<String> lemmas, List<String> forms) {
        if (at + phrase.size() > lemmas.size()) {
            return false;
        }
        for (int part = 0; part < phrase.size(); part++) {
            String wanted = phrase.get(part);
            if (!wanted.equals(lemmas.get(at + part)) && !wanted.equals(forms.get(at + part))) {
                return false;
            }
        }
        return true;
    }

    /** Entries with their classes, in the order of the list. */
    private static Map<String, List<String>> read(String name) {
        Map<String, List<String>> classes = new HashMap<>();
        WordList.entries(name).forEach(entry -> classes.computeIfAbsent(entry.word(), word -> new ArrayList<>())
                .add(entry.meaning()));
        return classes;
    }
}
