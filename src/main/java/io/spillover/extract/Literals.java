package io.spillover.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that a simple regular expression takes, in lower case: alternatives, groups, what may be missing, and sets of
 * letters ({@code (?i)issu(e|es|ed)|[Mm]ints?}). Others ({@code .*}) take more than can be listed.
 */
final class Literals {
    /** More would cost more than they spare. */
    private static final int MOST = 400;

    private static final Pattern SIMPLE = Pattern.compile("(?U)[\\w\\s,;:’'“”%-]");

    private final String expression;
    private int at;

    private Literals(String expression) {
        this.expression = expression;
    }

    /** Empty where the words can't be listed. */
    static Optional<Set<String>> of(String expression) {
        Literals reading = new Literals(expression.replaceFirst("^\\(\\?iu?\\)", ""));
        return reading.alternatives()
                .filter(words -> reading.at == reading.expression.length())
                .filter(words -> !words.contains(""))
                .map(Literals::lower);
    }

    private static Set<String> lower(Set<String> words) {
        Set<String> lower = new LinkedHashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private Optional<Set<String>> alternatives() {
        Set<String> all = new LinkedHashSet<>();
        do {
            Optional<Set<String>> words = sequence();
            if (words.isEmpty() || all.size() + words.get().size() > MOST) {
                return Optional.empty();
            }
            all.addAll(words.get());
        } while (takes('|'));
        return Optional.of(all);
    }

    private Optional<Set<String>> sequence() {
        Set<String> words = Set.of("");
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            Optional<Set<String>> part = part();
            if (part.isEmpty() || words.size() * (part.get().size() + 1) > MOST) {
                return Optional.empty();
            }
            Set<String> choices = new LinkedHashSet<>(part.get());
            if (takes('?')) {
                choices.add("");
            }
            words = joined(words, choices);
        }
        return Optional.of(words);
    }

    private static Set<String> joined(Set<String> beginnings, Set<String> endings) {
        Set<String> joined = new LinkedHashSet<>();
        beginnings.forEach(beginning -> endings.forEach(ending -> joined.add(beginning + ending)));
        return joined;
    }

    private Optional<Set<String>> part() {
        if (takes('(')) {
            boolean plain = at < expression.length() && expression.charAt(at) != '?';
            return plain ? alternatives().filter(words -> takes(')')) : Optional.empty();
        }
        if (takes('[')) {
            return letters();
        }
        if (takes('\\')) {
            boolean mark = at < expression.length() && !Character.isLetterOrDigit(expression.charAt(at));
            return mark ? Optional.of(Set.of(next())) : Optional.empty();
        }
        String letter = next();
        return SIMPLE.matcher(letter).matches() ? Optional.of(Set.of(letter)) : Optional.empty();
    }

    private Optional<Set<String>> letters() {
        List<String> letters = new ArrayList<>();
        while (at < expression.length() && expression.charAt(at) != ']') {
            letters.add(next());
        }
        return takes(']') && letters.stream().allMatch(letter -> letter.matches("\\p{L}"))
                ? Optional.of(new LinkedHashSet<>(letters))
                : Optional.empty();
    }

    private String next() {
        return expression.substring(at, ++at);
    }

    private boolean takes(char wanted) {
        boolean there = at < expression.length() && expression.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
