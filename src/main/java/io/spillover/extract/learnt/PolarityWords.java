package io.spillover.extract.learnt;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

    /** Entries with their classes, from lines {@code class: entry, entry}. */
    private static Map<String, List<String>> read(String name) {
        String file = "/words/" + name + ".txt";
        Map<String, List<String>> entries = new HashMap<>();
        try (InputStream stream = PolarityWords.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new SpilloverException(
                        Kind.INTERNAL, "The word list " + file + " is not in the application's jar");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(": ");
                        for (String entry : line.substring(colon + 2).split(",", -1)) {
                            entries.computeIfAbsent(entry.strip(), word -> new ArrayList<>())
                                    .add(line.substring(0, colon));
                        }
                    });
        } catch (IOException e) {
            throw new SpilloverException(Kind.INTERNAL, "Cannot read the word list " + file, e);
        }
        return entries;
    }
}
