package io.spillover.annotate;

import io.spillover.document.SpilloverException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words (lower-case lemmas or phrases) and what each of them means to a step, read from a file {@code words/NAME.txt}.
 *
 * <p>A line is {@code meaning: word, word, ...}, or just {@code word, word, ...} where belonging to the list is all
 * that counts; {@code #} opens a comment line. Immutable.
 */
public final class WordList {

    private final Map<String, String> meanings;

    /** Of several meanings of a word the last counts. */
    private WordList(List<Entry> entries) {
        Map<String, String> meanings = new HashMap<>();
        entries.forEach(entry -> meanings.put(entry.word(), entry.meaning()));
        this.meanings = Map.copyOf(meanings);
    }

    /**
     * A word of a list.
     *
     * @param meaning empty where belonging to the list is all that counts
     */
    public record Entry(String word, String meaning) {}

    /** Reads a list that comes with Spillover; {@code name} without folder and ending. */
    public static WordList named(String name) {
        return new WordList(entries(name));
    }

    /** The words of a list in their order, for lists in which a word may have several meanings. */
    public static List<Entry> entries(String name) {
        String file = "/words/" + name + ".txt";
        try (InputStream stream = WordList.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new SpilloverException(
                        SpilloverException.Kind.INTERNAL, "The word list " + file + " is not in the application's jar");
            }
            return entries(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new SpilloverException(SpilloverException.Kind.INTERNAL, "Cannot read the word list " + file, e);
        }
    }

    static WordList of(List<String> lines) {
        return new WordList(entries(lines));
    }

    private static List<Entry> entries(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                String meaning = colon < 0 ? "" : line.substring(0, colon).strip();
                words(line.substring(colon + 1)).forEach(word -> entries.add(new Entry(word, meaning)));
            }
        }
        return entries;
    }

    private static Stream<String> words(String line) {
        return Stream.of(line.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty());
    }

    public boolean contains(String word) {
        return meanings.containsKey(word);
    }

    public Optional<String> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    public Map<String, String> meanings() {
        return meanings;
    }

    /** The words as one alternative of a regular expression, longest first. */
    public String alternatives() {
        return meanings.keySet().stream()
                .sorted((one, other) -> one.length() != other.length()
                        ? Integer.compare(other.length(), one.length())
                        : one.compareTo(other))
                .map(java.util.regex.Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
