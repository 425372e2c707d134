package io.spillover.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name as gold files compare it: lower case, without dots, plural s, articles and company suffixes.
 *
 * <p>Words are parted at white space only, so "model-weight" is one word; a gold file lists both spellings where it
 * takes both.
 */
record GoldName(List<String> words) {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> COMPANY_SUFFIXES = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "ag",
            "sa",
            "se",
            "nv",
            "gmbh");

    GoldName {
        words = List.copyOf(words);
    }

    static GoldName of(String name) {
        List<String> words = Arrays.stream(name.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("[.,]", "")
                        .strip()
                        .split("\\s+"))
                .toList();
        List<String> withoutArticles =
                words.stream().filter(word -> !ARTICLES.contains(word)).toList();
        return new GoldName(withoutSuffixes(withoutArticles).stream()
                .map(GoldName::singular)
                .toList());
    }

    /** Suffixes stand at the end, and never are the whole name. */
    private static List<String> withoutSuffixes(List<String> words) {
        int end = words.size();
        while (end > 1 && COMPANY_SUFFIXES.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    private static String singular(String word) {
        return word.length() > 1 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Whether this gold name is meant by a label: equal, or all words of one in the other. */
    boolean matches(GoldName label) {
        return equals(label)
                || label.words.containsAll(words)
                || (label.words.size() >= 2 && words.containsAll(label.words));
    }

    @Override
    public String toString() {
        return words.stream().collect(Collectors.joining(" "));
    }
}
