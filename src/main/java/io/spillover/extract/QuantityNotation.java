package io.spillover.extract;

import io.spillover.annotate.WordList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How numbers with their units are written, as regular expressions made from word lists, and what they are worth. */
final class QuantityNotation {

    private static final String DIGITS = "\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+";

    /** More digits than any figure has: a key, a hash or a card number. */
    private static final int MOST_DIGITS = 18;

    private static final String TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";

    private static final String PERCENT =
            "%|percent(?:age points?)?|percent(?:age)?-points?|per cent|pct|pc|pp|basis[ -]points?|bps?";

    private final WordList currencies = WordList.named("currencies");
    private final WordList scales = WordList.named("scales");
    private final WordList numbers = WordList.named("numbers");
    private final Pattern pattern;
    private final Pattern boundBefore;
    private final Pattern rateBehind;

    QuantityNotation() {
        String scale = scales.alternatives();
        String symbol = symbols();
        this.pattern = Pattern.compile(
                "(?:(?<![\\w.,$€£¥₹₿#@/:%-])(?<sign>[-−+](?=[\\d.$€£¥₹]))?|(?<=%[-–])|(?<=[%\\w][-–])(?=[$€£¥₹]))(?:(?<before>"
                        + symbol + ")\\s?)?"
                        + "(?<number>(?:" + DIGITS + ")|(?:" + words() + ")(?![a-eg-z]|f(?!old)))"
                        + "(?:[-–](?:(?:" + symbol + ")\\s?)?(?<upper>(?:" + DIGITS + ")))?"
                        + "(?:[ \u00a0-]?\\[?(?<scale>" + scale + ")(?!\\w)\\]?)?"
                        + "(?<more>\\+|[ ](?:or|and) more)?"
                        + "(?:[\\s-]?(?<percent>" + PERCENT + ")(?!\\w)"
                        + "|(?<times>x|-?fold|[ ]times)(?!\\w)"
                        + "|[\\s-](?:(?:U\\.?S\\.? )?(?<cents>cents?|¢)|(?<behind>" + currencies.alternatives()
                        + "))(?!\\w)|(?<cent>¢))?(?!\\d|[.,:]\\d)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String bounds = WordList.named("bounds").alternatives();
        this.boundBefore = Pattern.compile("(?<![\\w])(" + bounds + ")(?: an?)?\\s?$", Pattern.CASE_INSENSITIVE);
        this.rateBehind = Pattern.compile(
                ",?[\\s-]?(" + WordList.named("rates").alternatives()
                        + ")(?!\\w| (?:ago|earlier|before|prior|later|over|since)| on(?:[,.;]|$))",
                Pattern.CASE_INSENSITIVE);
    }

    /** Groups: sign, before, number, upper, scale, more, percent, times, cents, cent, behind. */
    Pattern pattern() {
        return pattern;
    }

    /** The words of the first group end a text and bound the number behind it. */
    Pattern boundBefore() {
        return boundBefore;
    }

    /** The words of the first group open a text and say what the number before it is counted per. */
    Pattern rateBehind() {
        return rateBehind;
    }

    /** What may stand before a number: symbols and codes, no words ("won 5 seats" is no money). */
    private String symbols() {
        return currencies.meanings().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(entry.getValue())
                        || !entry.getKey().equals(key(entry.getKey()))
                        || !Character.isLetter(entry.getKey().codePointAt(0)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt((String word) -> -word.length()).thenComparing(word -> word))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** "Twenty-two" is a ten and a unit. */
    private String words() {
        String tens = TENS + "[- ](?:one|two|three|four|five|six|seven|eight|nine)";
        return tens + "|" + numbers.alternatives();
    }

    static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the number is written in words, or as nothing but an article before a scale. */
    static boolean inWords(Matcher matcher) {
        return !matcher.group("number").matches("[\\d.,]+");
    }

    static boolean hasUnit(Matcher matcher) {
        return matcher.group("before") != null
                || matcher.group("percent") != null
                || matcher.group("times") != null
                || matcher.group("cents") != null
                || matcher.group("cent") != null
                || matcher.group("behind") != null;
    }

    static boolean tooLong(Matcher matcher) {
        return matcher.group("number").length() > MOST_DIGITS;
    }

    /** The value in base units; cents are hundredths. */
    BigDecimal value(Matcher matcher, String group) {
        String digits = key(matcher.group(group));
        BigDecimal number = number(digits);
        BigDecimal scale = Optional.ofNullable(matcher.group("scale"))
                .flatMap(word -> scales.meaning(key(word)))
                .map(BigDecimal::new)
                .orElse(BigDecimal.ONE);
        boolean cents = matcher.group("cents") != null || matcher.group("cent") != null;
        BigDecimal value = number.multiply(scale).movePointLeft(cents ? 2 : 0).stripTrailingZeros();
        BigDecimal signed = isNegative(matcher) ? value.negate() : value;
        return signed.scale() < 0 ? signed.setScale(0) : signed;
    }

    private static boolean isNegative(Matcher matcher) {
        return matcher.group("sign") != null && !matcher.group("sign").equals("+");
    }

    private BigDecimal number(String digits) {
        if (Character.isLetter(digits.charAt(0))) {
            return numbers.meaning(digits).map(BigDecimal::new).orElseGet(() -> Arrays.stream(digits.split("[- ]", -1))
                    .flatMap(word -> numbers.meaning(word).stream())
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return new BigDecimal(digits.replace(",", ""));
    }

    /** An ISO 4217 code, {@code percent}, {@code basis points} or {@code times}. */
    Optional<String> unit(Matcher matcher) {
        String percent = matcher.group("percent");
        if (percent != null) {
            return Optional.of(key(percent).startsWith("b") ? "basis points" : "percent");
        }
        if (matcher.group("times") != null) {
            return Optional.of("times");
        }
        if (matcher.group("cents") != null || matcher.group("cent") != null) {
            return Optional.of("USD");
        }
        return Optional.ofNullable(matcher.group("before"))
                .or(() -> Optional.ofNullable(matcher.group("behind")))
                .flatMap(word -> currencies
                        .meaning(word)
                        .or(() -> currencies.meaning(key(word)))
                        .or(() -> currencies.meaning(word.toUpperCase(Locale.ROOT))));
    }
}
