package io.spillover.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What newsrooms do to a text before they print it again, each as a change that a seed decides. */
@SuppressWarnings("ImmutableEnumChecker")
enum EditedArticle {
    TYPOS(
            "a letter doubled in one word of fifty",
            (random, lines) -> words(lines, word -> random.nextInt(50) == 0 ? doubled(word) : word)),
    FIGURES("every figure changed", (random, lines) -> figures(random, lines)),
    SENTENCE_ADDED("a sentence of 20 words added", (random, lines) -> {
        lines.add(1 + random.nextInt(lines.size() - 1), invented(random, 20));
        return lines;
    }),
    SENTENCE_REMOVED("a sentence taken out", (random, lines) -> {
        List<String> sentences = sentences(lines);
        sentences.remove(1 + random.nextInt(sentences.size() - 1));
        return sentences;
    }),
    SENTENCE_MOVED("a sentence moved", (random, lines) -> {
        List<String> sentences = sentences(lines);
        String moved = sentences.remove(1 + random.nextInt(sentences.size() - 1));
        sentences.add(1 + random.nextInt(sentences.size()), moved);
        return sentences;
    }),
    HEADLINE("another headline", (random, lines) -> {
        lines.set(0, invented(random, 9));
        return lines;
    }),
    AGENCY("40 words of an agency before and 60 after", (random, lines) -> {
        lines.add(1, invented(random, 40));
        lines.add(invented(random, 60));
        return lines;
    }),
    REORDERED("sentences in another order", (random, lines) -> {
        List<String> sentences = sentences(lines);
        Collections.shuffle(sentences.subList(1, sentences.size()), random);
        return sentences;
    }),
    PRINTED_AGAIN("headline, figures and agency changed, a fifth cut from the end", (random, lines) -> {
        List<String> edited = figures(random, HEADLINE.edit.apply(random, lines));
        return AGENCY.edit.apply(random, cut(edited, 4, 5));
    }),
    FIRST_TWO_THIRDS("cut to the first two thirds", (random, lines) -> cut(lines, 2, 3)),
    FIRST_HALF("cut to the first half", (random, lines) -> cut(lines, 1, 2)),
    FIRST_THIRD("cut to the first third", (random, lines) -> cut(lines, 1, 3)),
    FIRST_FIFTH("cut to the first fifth", (random, lines) -> cut(lines, 1, 5)),
    TENTH_OF_WORDS(
            "a tenth of all words changed",
            (random, lines) -> words(lines, word -> random.nextInt(10) == 0 ? invented(random, 1) : word)),
    FIFTH_OF_WORDS(
            "a fifth of all words changed",
            (random, lines) -> words(lines, word -> random.nextInt(5) == 0 ? invented(random, 1) : word)),
    THIRD_OF_WORDS(
            "a third of all words changed",
            (random, lines) -> words(lines, word -> random.nextInt(3) == 0 ? invented(random, 1) : word));

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    private final String what;
    private final BiFunction<Random, List<String>, List<String>> edit;

    EditedArticle(String what, BiFunction<Random, List<String>, List<String>> edit) {
        this.what = what;
        this.edit = edit;
    }

    String what() {
        return what;
    }

    String of(String article, Random random) {
        List<String> lines =
                article.lines().filter(line -> !line.isBlank()).collect(Collectors.toCollection(ArrayList::new));
        return String.join("\n", edit.apply(random, lines));
    }

    private static List<String> sentences(List<String> lines) {
        return lines.stream().flatMap(SENTENCE_END::splitAsStream).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> words(List<String> lines, UnaryOperator<String> change) {
        return lines.stream()
                .map(line -> Arrays.stream(line.split(" ", -1)).map(change).collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> figures(Random random, List<String> lines) {
        return words(lines, word -> word.replaceAll("\\d+", Integer.toString(1 + random.nextInt(999))));
    }

    private static List<String> cut(List<String> lines, int of, int parts) {
        List<String> words = new ArrayList<>(List.of(String.join(" ", lines).split(" ")));
        return new ArrayList<>(List.of(String.join(" ", words.subList(0, words.size() * of / parts))));
    }

    private static String doubled(String word) {
        return word.isEmpty() ? word : word.charAt(0) + word;
    }

    /** Words that no article has. */
    private static String invented(Random random, int count) {
        return random.ints(count, 0, 100_000)
                .mapToObj(number -> "word" + number)
                .collect(Collectors.joining(" "));
    }
}
