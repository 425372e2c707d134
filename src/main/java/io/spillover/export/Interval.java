package io.spillover.export;

import io.spillover.graph.Vocabulary;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The days from and to which something is said to be so, as ISO dates.
 *
 * <p>Of a claim's own words for its time only those count that name a year, and nothing is guessed: "in January 2025" is
 * a month, "since 2020" has no end, "on Wednesday" is no interval.
 */
record Interval(Optional<String> start, Optional<String> end) {

    static final Interval UNKNOWN = new Interval(Optional.empty(), Optional.empty());

    private static final Pattern WORDS = Pattern.compile(
            "(?:(in|during|throughout|on|of|for|since|by|until) )?(?:(?<month>january|february|march|april|may|june|july"
                    + "|august|september|october|november|december) (?:(?<day>\\d{1,2}),? )?)?(?<year>(?:19|20)\\d\\d)");

    /** What a claim's words for its time tell. */
    static Interval of(Thing claim) {
        return claim.values(Vocabulary.TIME).stream()
                .filter(Node::isLiteral)
                .map(time -> said(time.getLiteralLexicalForm()))
                .reduce(UNKNOWN, Interval::with);
    }

    static Interval said(String words) {
        Matcher matcher = WORDS.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return UNKNOWN;
        }
        int year = Integer.parseInt(matcher.group("year"));
        String month = matcher.group("month");
        String day = matcher.group("day");
        if (month == null) {
            return between(matcher.group(1), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth whole = YearMonth.of(year, Month.valueOf(month.toUpperCase(Locale.ROOT)));
        if (day == null) {
            return between(matcher.group(1), whole.atDay(1), whole.atEndOfMonth());
        }
        return whole.isValidDay(Integer.parseInt(day))
                ? between(matcher.group(1), whole.atDay(Integer.parseInt(day)), whole.atDay(Integer.parseInt(day)))
                : UNKNOWN;
    }

    private static Interval between(@Nullable String preposition, LocalDate start, LocalDate end) {
        return switch (preposition == null ? "in" : preposition) {
            case "since" -> new Interval(Optional.of(start.toString()), Optional.empty());
            case "by", "until" -> new Interval(Optional.empty(), Optional.of(end.toString()));
            default -> new Interval(Optional.of(start.toString()), Optional.of(end.toString()));
        };
    }

    boolean isKnown() {
        return start.isPresent() || end.isPresent();
    }

    /** From the earliest start to the latest end that are known. */
    Interval with(Interval other) {
        return new Interval(
                first(start, other.start, (one, another) -> one.compareTo(another) <= 0 ? one : another),
                first(end, other.end, (one, another) -> one.compareTo(another) >= 0 ? one : another));
    }

    private static Optional<String> first(Optional<String> one, Optional<String> other, BinaryOperator<String> choice) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce(choice);
    }
}
