package io.spillover.extract;

import io.spillover.document.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the period of a figure from the words around it.
 *
 * <p>"The fiscal year ended June 2025" is an interval; "the year prior" counts from the period before; a company's
 * "second quarter" has no dates, since its calendar is unknown.
 */
final class Periods {

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern ENDED = Pattern.compile(
            "(?:the )?(?:fiscal |financial )?(year|quarter|half|month|six months|nine months|three months) "
                    + "(?:that )?(?:ended|ending) (?:in |on )?(" + MONTHS + ")(?: \\d{1,2})?,? (\\d{4})");
    private static final Pattern PRIOR = Pattern.compile(
            "(?:the|a) (?:year (?:prior|before|earlier|ago)|(?:previous|prior|preceding) (?:fiscal )?year)");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(?:in|during|for|of|since) ((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH = Pattern.compile("(?:in|during|for) (" + MONTHS + ") (\\d{4})");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:(?:the )?(?:fiscal )?(?:first|second|third|fourth|latest)[- ]quarter|(?:fiscal )?Q[1-4])"
                    + "(?:,? (?:of )?(?:fiscal )?\\d{4})?|fiscal (?:year )?\\d{4}");

    private Periods() {}

    /**
     * The period that a text names first.
     *
     * @param before the period of the figure before, from which "the year prior" counts
     */
    static Optional<Period> first(String text, Optional<Period> before) {
        return Stream.<Optional<Period>>of(prior(text, before), ended(text), month(text), quarter(text), year(text))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(period -> text.indexOf(period.text())));
    }

    private static Optional<Period> prior(String clause, Optional<Period> before) {
        Matcher matcher = PRIOR.matcher(clause);
        return matcher.find()
                ? Optional.of(new Period(
                        matcher.group(),
                        before.flatMap(Period::start).map(date -> date.minusYears(1)),
                        before.flatMap(Period::end).map(Periods::yearBefore)))
                : Optional.empty();
    }

    /** The last day of a month stays the last day. */
    private static LocalDate yearBefore(LocalDate end) {
        boolean last = end.equals(YearMonth.from(end).atEndOfMonth());
        return last ? YearMonth.from(end).minusYears(1).atEndOfMonth() : end.minusYears(1);
    }

    private static Optional<Period> ended(String clause) {
        Matcher matcher = ENDED.matcher(clause);
        if (!matcher.find()) {
            return Optional.empty();
        }
        YearMonth last = yearMonth(matcher.group(2), matcher.group(3));
        int months =
                switch (matcher.group(1)) {
                    case "year" -> 12;
                    case "nine months" -> 9;
                    case "half", "six months" -> 6;
                    case "quarter", "three months" -> 3;
                    default -> 1;
                };
        return Optional.of(new Period(
                matcher.group(),
                Optional.of(last.minusMonths(months - 1L).atDay(1)),
                Optional.of(last.atEndOfMonth())));
    }

    private static Optional<Period> month(String clause) {
        Matcher matcher = MONTH.matcher(clause);
        return matcher.find()
                ? Optional.of(whole(matcher.group(), yearMonth(matcher.group(1), matcher.group(2))))
                : Optional.empty();
    }

    private static Period whole(String text, YearMonth month) {
        return new Period(text, Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()));
    }

    private static Optional<Period> quarter(String clause) {
        Matcher matcher = QUARTER.matcher(clause);
        return matcher.find()
                ? Optional.of(new Period(matcher.group(), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Period> year(String clause) {
        Matcher matcher = CALENDAR_YEAR.matcher(clause);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        return Optional.of(new Period(
                matcher.group(), Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31))));
    }

    private static YearMonth yearMonth(String month, String year) {
        return YearMonth.of(Integer.parseInt(year), Month.valueOf(month.toUpperCase(Locale.ROOT)));
    }
}
