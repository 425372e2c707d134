package io.spillover.lexicon.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * English words, first names and surnames, from the lists that CoreNLP's models bring: a name that is one of them says
 * little by itself.
 */
final class OrdinaryWords {
    private static final String MODELS = "/edu/stanford/nlp/models/";

    /** In characters, of a name of one word. */
    private static final int SHORTEST_TELLING = 4;

    private final Set<String> words;

    private OrdinaryWords(Set<String> words) {
        this.words = words;
    }

    /** @throws IllegalStateException if the models are not on the class path */
    static OrdinaryWords load() {
        Set<String> words = new HashSet<>();
        // nouns as they were seen in running text: those seen in lower case are words
        read("dcoref/inanimate.unigrams.txt", line -> Stream.of(line).filter(OrdinaryWords::isLowerCase), words);
        read("dcoref/plural.unigrams.txt", line -> Stream.of(line).filter(OrdinaryWords::isLowerCase), words);
        read("dcoref/animate.unigrams.txt", Stream::of, words);
        read("naturalli/conjugations_english.tab", line -> Arrays.stream(line.split("\t", -1)), words);
        read("dcoref/namegender.combine.txt", line -> Stream.of(line.split("\t", -1)[0]), words);
        return new OrdinaryWords(words);
    }

    private static void read(String list, Function<String, Stream<String>> wordsOf, Set<String> words) {
        try (InputStream stream = OrdinaryWords.class.getResourceAsStream(MODELS + list)) {
            if (stream == null) {
                throw new IllegalStateException("The list " + list + " is not among CoreNLP's models");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .flatMap(wordsOf)
                    .filter(word -> !word.isBlank())
                    .forEach(word -> words.add(word.strip().toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + list, e);
        }
    }

    private static boolean isLowerCase(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    }

    /**
     * The question marks that a name deserves: none where it tells, one where it may be something else, two where a small
     * company's name mostly is.
     */
    String marks(String name, boolean large) {
        boolean oneWord = name.indexOf(' ') < 0;
        if (!hasAll(name) && (!oneWord || name.length() >= SHORTEST_TELLING)) {
            return "";
        }
        boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
        return large || !oneWord || acronym ? "?" : "??";
    }

    boolean has(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether every word of a name is one. */
    boolean hasAll(String name) {
        return Arrays.stream(name.split("[\\s-]+")).allMatch(this::has);
    }
}
