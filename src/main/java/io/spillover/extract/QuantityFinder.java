package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.document.Observation.Bound;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Finds money, percentages, multiples and counts in a text by their notation: "$1.2bn", "HK$750 mn", "Rs 4 crore",
 * "over 5.5 %", "$5-7 billion", "half a billion euros".
 *
 * <p>A range gives two quantities, the lower at least, the upper at most. Units, scales and bounds come from word
 * lists. Linear in the text's length; the patterns have no nested repetition.
 */
final class QuantityFinder {

    /** In UTF-16 units: how far before and behind a number its bound and rate are looked for. */
    private static final int REACH = 28;

    private final QuantityNotation notation = new QuantityNotation();
    private final NoFigures noFigures = new NoFigures();
    private final WordList bounds = WordList.named("bounds");
    private final WordList rates = WordList.named("rates");

    /** All quantities, in order; {@code offset} is added to their spans. */
    List<Quantity> find(String text, int offset) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = notation.pattern().matcher(text);
        while (matcher.find()) {
            if (!noFigures.isOne(text, matcher)) {
                found.addAll(quantities(text, matcher, offset));
            }
        }
        return Ranges.joined(found, text, offset);
    }

    private List<Quantity> quantities(String text, Matcher matcher, int offset) {
        Optional<String> unit = notation.unit(matcher);
        Optional<String> rate = rate(text, matcher.end());
        Limit limit = limit(text, matcher.start());
        Bound bound = matcher.group("more") == null ? limit.bound() : Bound.AT_LEAST;
        int begin = limit.begin();
        if (matcher.group("upper") == null) {
            Span core = new Span(matcher.start() + offset, matcher.end() + offset);
            Span span = new Span(begin + offset, matcher.end() + offset);
            return List.of(new Quantity(span, core, notation.value(matcher, "number"), unit, bound, rate));
        }
        Span lower = new Span(matcher.start() + offset, matcher.end("number") + offset);
        Span upper = new Span(matcher.start("upper") + offset, matcher.end() + offset);
        Span span = new Span(begin + offset, lower.end());
        return List.of(
                new Quantity(span, lower, notation.value(matcher, "number"), unit, Bound.AT_LEAST, rate),
                new Quantity(upper, upper, notation.value(matcher, "upper"), unit, Bound.AT_MOST, rate));
    }

    /** What words before a number say of it, and where they begin. */
    private record Limit(Bound bound, int begin) {}

    /** The outer of two words decides: "up to about". */
    private Limit limit(String text, int start) {
        Limit limit = new Limit(Bound.EXACT, start);
        for (int step = 0; step < 2; step++) {
            Matcher matcher =
                    notation.boundBefore().matcher(text).region(Math.max(0, limit.begin() - REACH), limit.begin());
            if (!matcher.find()) {
                return limit;
            }
            Bound bound = bounds.meaning(QuantityNotation.key(matcher.group(1)))
                    .map(Bound::valueOf)
                    .orElse(Bound.ABOUT);
            boolean weaker = limit.bound() != Bound.EXACT && bound == Bound.ABOUT;
            limit = new Limit(weaker ? limit.bound() : bound, matcher.start(1));
        }
        return limit;
    }

    private Optional<String> rate(String text, int end) {
        Matcher matcher = notation.rateBehind().matcher(text).region(end, Math.min(text.length(), end + REACH));
        return matcher.lookingAt() ? rates.meaning(QuantityNotation.key(matcher.group(1))) : Optional.empty();
    }
}
