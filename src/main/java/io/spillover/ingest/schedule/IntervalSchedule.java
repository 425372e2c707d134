package io.spillover.ingest.schedule;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Due at once, and then again and again after the same time, such as {@code 15m}, {@code 2h} or {@code 1d}.
 *
 * <p>It is time that passes, whatever clocks show: a day is always 24 hours. A run that takes long does not shift those that
 * follow; where it takes longer than the interval, those that it covers are left out.
 */
public record IntervalSchedule(String words, Duration interval) implements Schedule {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})([mhd])");
    private static final Duration LONGEST = Duration.ofDays(366);

    public IntervalSchedule {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("A job cannot run every " + interval);
        }
    }

    /** Reads minutes, hours or days; a mistake is told as one of usage. */
    public static IntervalSchedule of(String words) {
        Matcher form = FORM.matcher(words.strip());
        if (!form.matches()) {
            throw mistake(words);
        }
        long number = Long.parseLong(form.group(1));
        Duration interval =
                switch (form.group(2)) {
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
        if (interval.compareTo(LONGEST) > 0) {
            throw mistake(words);
        }
        return new IntervalSchedule(words.strip(), interval);
    }

    private static SpilloverException mistake(String words) {
        return new SpilloverException(
                Kind.USAGE,
                "'" + words + "' is no interval; write a number with m, h or d, such as 15m, 2h or 1d, up to 366d.");
    }

    @Override
    public Instant first(Instant added) {
        return added;
    }

    @Override
    public Instant next(Instant due, Instant done) {
        if (done.isBefore(due)) {
            return due.plus(interval);
        }
        long passed = Duration.between(due, done).dividedBy(interval);
        return due.plus(interval.multipliedBy(passed + 1));
    }

    @Override
    public String zoneWords() {
        return "-";
    }
}
