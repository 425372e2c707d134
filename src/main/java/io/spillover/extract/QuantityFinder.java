package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.document.Observation.Bound;
import io.spillover.document.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds money, percentages and counts in a text by their notation: "$1.2bn", "HK$750 mn", "Rs 4 crore", "over 5.5 %".
 *
 * <p>Units and scales come from word lists. Linear in the text's length; the patterns have no nested repetition.
 */
final class QuantityFinder {

    private static final String NUMBER = "\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+";

    private final WordList currencies = WordList.named("currencies");
    private final WordList scales = WordList.named("scales");
    private final WordList bounds = WordList.named("bounds");
    private final WordList rates = WordList.named("rates");
    private final Pattern pattern;
    private final Pattern boundBefore;
    private final Pattern rateBehind;

    QuantityFinder() {
        String currency = currencies.alternatives();
        String symbol = symbols();
        this.pattern = Pattern.compile(
                "(?<![\\w.$€£¥-])(?:(?<before>" + symbol + ")\\s?)?(?<number>(?:" + NUMBER + ")|half a)"
                        + "(?:[ -]?(?<scale>" + scales.alternatives() + ")(?![\\w]))?"
                        + "(?:\\s?(?<percent>%|percent(?:age points?)?|per cent|pct|basis points|bps)(?!\\w)"
                        + "|\\s(?<behind>" + currency + ")(?!\\w))?(?![\\d])",
                Pattern.CASE_INSENSITIVE);
        this.boundBefore =
                Pattern.compile("(?:^|[^\\w])(" + bounds.alternatives() + ")(?: an?)?\\s$", Pattern.CASE_INSENSITIVE);
        this.rateBehind = Pattern.compile("^,? (?:" + rates.alternatives() + ")(?!\\w)", Pattern.CASE_INSENSITIVE);
    }

    /** What may stand before a number: symbols and codes, no words ("won 5 seats" is no money). */
    private String symbols() {
        return currencies.meanings().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(entry.getValue())
                        || !entry.getKey().equals(entry.getKey().toLowerCase(Locale.ROOT))
                        || !Character.isLetter(entry.getKey().codePointAt(0)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt((String word) -> -word.length()).thenComparing(word -> word))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** All quantities, in order; {@code offset} is added to their spans. */
    List<Quantity> find(String text, int offset) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!isYear(matcher) && !isPartOfWord(text, matcher)) {
                found.add(quantity(text, matcher, offset));
            }
        }
        return found;
    }

    private static boolean isYear(Matcher matcher) {
        return matcher.group().matches("(19|20)\\d\\d");
    }

    /** "24/5", "GPT-4", "Q2", "3rd": digits that are part of a name. */
    private static boolean isPartOfWord(String text, Matcher matcher) {
        boolean bare = matcher.group("before") == null && matcher.group("percent") == null;
        int begin = matcher.start();
        int end = matcher.end();
        boolean before = begin > 0 && "/-–".indexOf(text.charAt(begin - 1)) >= 0;
        boolean behind =
                end < text.length() && (Character.isLetter(text.charAt(end)) || "/-–".indexOf(text.charAt(end)) >= 0);
        return bare && (before || behind);
    }

    private Quantity quantity(String text, Matcher matcher, int offset) {
        Matcher bound = boundBefore.matcher(text.substring(Math.max(0, matcher.start() - 20), matcher.start()));
        boolean bounded = bound.find();
        int begin = bounded ? matcher.start() - (bound.end() - bound.start(1)) : matcher.start();
        Matcher rate = rateBehind.matcher(text.substring(matcher.end()));
        Optional<String> per = rate.find() ? rates.meaning(word(rate.group())) : Optional.empty();
        Bound kind = bounded
                ? Bound.valueOf(
                        bounds.meaning(bound.group(1).toLowerCase(Locale.ROOT)).orElse("ABOUT"))
                : Bound.EXACT;
        return new Quantity(
                new Span(begin + offset, matcher.end() + offset),
                new Span(matcher.start() + offset, matcher.end() + offset),
                value(matcher),
                unit(matcher),
                kind,
                per);
    }

    private static String word(String text) {
        return text.replace(",", "").strip().toLowerCase(Locale.ROOT);
    }

    private BigDecimal value(Matcher matcher) {
        String digits = matcher.group("number").toLowerCase(Locale.ROOT);
        BigDecimal number = digits.equals("half a") ? new BigDecimal("0.5") : new BigDecimal(digits.replace(",", ""));
        BigDecimal scale = Optional.ofNullable(matcher.group("scale"))
                .flatMap(word -> scales.meaning(word.toLowerCase(Locale.ROOT)))
                .map(BigDecimal::new)
                .orElse(BigDecimal.ONE);
        BigDecimal value = number.multiply(scale).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private Optional<String> unit(Matcher matcher) {
        String percent = matcher.group("percent");
        if (percent != null) {
            return Optional.of(percent.toLowerCase(Locale.ROOT).matches("b.*") ? "basis points" : "percent");
        }
        return Optional.ofNullable(matcher.group("before"))
                .or(() -> Optional.ofNullable(matcher.group("behind")))
                .flatMap(word -> currencies.meaning(word).or(() -> currencies.meaning(word.toLowerCase(Locale.ROOT))));
    }
}
