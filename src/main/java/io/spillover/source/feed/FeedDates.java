package io.spillover.source.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds and pages write them: RFC 3339 and its looser relatives (W3C-DTF, ISO 8601 weeks and days of the
 * year left aside), RFC 822 with years of two or four digits and with or without the day's name, and C's {@code asctime}.
 *
 * <p>A date without a zone is one in UTC, a date without a time is its first minute.
 */
public final class FeedDates {
    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?";
    private static final String ZONE = "\\s*(Z|UTC|GMT|[A-Z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{2}|[+-]\\d{2})?";
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:[T\\s]+" + TIME + ZONE + ")?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3})\\p{L}*\\.?,?[\\s-]+(\\d{4}|\\d{2})(?:,?\\s+" + TIME
                    + ZONE + ")?.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:\\p{L}+,?\\s+)?(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{1,2}),?\\s+(?:(\\d{4}),?(?:\\s+(?:at\\s+)?" + TIME
                    + "(?:\\s*([AP]M))?" + ZONE + ")?|" + TIME + "(?:\\s+[A-Z]{1,5})?\\s+(\\d{4})).*",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours from UTC of the zones that RFC 822 names, and of some that feeds use besides. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("AST", -4),
            Map.entry("ADT", -3),
            Map.entry("ET", -5),
            Map.entry("CT", -6),
            Map.entry("MT", -7),
            Map.entry("PT", -8),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("SGT", 8),
            Map.entry("HKT", 8),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11));

    private FeedDates() {}

    /** Empty where it is no date in one of these forms. */
    public static Optional<OffsetDateTime> of(String written) {
        String date = written.strip();
        if (date.length() > 100) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(date);
            if (iso.matches()) {
                return Optional.of(at(day(iso.group(1), number(iso.group(2), 1), number(iso.group(3), 1)), iso, 4));
            }
            Matcher mail = MAIL.matcher(date);
            if (mail.matches() && month(mail.group(2)) > 0) {
                return Optional.of(at(day(mail.group(3), month(mail.group(2)), number(mail.group(1), 1)), mail, 4));
            }
            Matcher english = ENGLISH.matcher(date);
            return english.matches() && month(english.group(1)) > 0 ? Optional.of(english(english)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime english(Matcher match) {
        boolean yearLast = match.group(3) == null;
        LocalDate day =
                day(yearLast ? match.group(12) : match.group(3), month(match.group(1)), number(match.group(2), 1));
        if (yearLast) {
            return OffsetDateTime.of(day, time(match, 9), ZoneOffset.UTC);
        }
        LocalTime time = time(match, 4);
        String half = match.group(7) == null ? "" : match.group(7).toUpperCase(Locale.ROOT);
        int hour = half.isEmpty() ? time.getHour() : time.getHour() % 12 + (half.equals("PM") ? 12 : 0);
        return OffsetDateTime.of(day, time.withHour(hour), zone(match.group(8)));
    }

    /** The time begins with this group of the match, and its zone is the fourth. */
    private static OffsetDateTime at(LocalDate day, Matcher match, int group) {
        boolean midnight = "24".equals(match.group(group));
        OffsetDateTime at = OffsetDateTime.of(
                day, midnight ? LocalTime.MIDNIGHT : time(match, group), zone(match.group(group + 3)));
        return midnight ? at.plusDays(1) : at;
    }

    private static LocalTime time(Matcher match, int group) {
        int second = Math.min(number(match.group(group + 2), 0), 59);
        return LocalTime.of(number(match.group(group), 0), number(match.group(group + 1), 0), second);
    }

    /** Years of two digits are of 1969 to 2068, as POSIX has it. */
    private static LocalDate day(String year, int month, int day) {
        int number = Integer.parseInt(year);
        int whole = year.length() > 2 ? number : number + (number < 69 ? 2000 : 1900);
        return LocalDate.of(whole, month, day);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(@Nullable String written) {
        if (written == null) {
            return ZoneOffset.UTC;
        }
        String zone = written.toUpperCase(Locale.ROOT).replace(":", "");
        int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
        if (sign < 0) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(zone, 0));
        }
        String digits = zone.substring(sign + 1);
        int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(zone.charAt(sign) == '-' ? -seconds : seconds);
    }
}
