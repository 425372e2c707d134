package io.spillover.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Phrases and what they mean, found in sentences: the longest counts, none within another. Immutable, thread-safe. */
public final class PhraseList {
    private final Map<String, Map<List<String>, List<String>>> byFirstWord = new HashMap<>();

    private PhraseList() {}

    /** A list that comes with Spillover, as {@link WordList#entries} reads it. */
    public static PhraseList named(String name) {
        PhraseList list = new PhraseList();
        WordList.entries(name).forEach(entry -> {
            List<String> words = List.of(entry.word().split(" ", -1));
            list.byFirstWord
                    .computeIfAbsent(words.get(0), first -> new LinkedHashMap<>())
                    .computeIfAbsent(words, phrase -> new ArrayList<>())
                    .add(entry.meaning());
        });
        return list;
    }

    /**
     * A phrase in a sentence.
     *
     * @param begin index of its first word
     * @param end index behind its last word
     * @param meanings in the order of the list
     */
    public record Found(int begin, int end, List<String> meanings) {
        public Found {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * The phrases of a sentence, from the left.
     *
     * @param lemmas of the words, in lower case
     * @param forms the words as they stand, in lower case: a phrase may have either
     */
    public List<Found> find(List<String> lemmas, List<String> forms) {
        List<Found> all = new ArrayList<>();
        int word = 0;
        while (word < lemmas.size()) {
            Found longest = longest(word, lemmas, forms);
            if (longest.end() > word) {
                all.add(longest);
            }
            word = Math.max(word + 1, longest.end());
        }
        return all;
    }

    private Found longest(int begin, List<String> lemmas, List<String> forms) {
        Found longest = new Found(begin, begin, List.of());
        for (String first : new TreeSet<>(List.of(lemmas.get(begin), forms.get(begin)))) {
            for (Map.Entry<List<String>, List<String>> phrase :
                    byFirstWord.getOrDefault(first, Map.of()).entrySet()) {
                int end = begin + phrase.getKey().size();
                if (end > longest.end() && stands(phrase.getKey(), begin, lemmas, forms)) {
                    longest = new Found(begin, end, phrase.getValue());
                }
            }
        }
        return longest;
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
}
