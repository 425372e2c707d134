package io.spillover.ingest.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.time.ExecutionTime;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Due when the clock of a zone shows what the five fields of a cron expression say.
 *
 * <p>Where clocks are put forward, a time that does not exist is due at the first moment after the gap; where they are put
 * back, a time that comes twice is due once, the first time. A job of every hour (its hour field is {@code *}) is about hours
 * that pass and not about what the clock shows: it is due in every hour there is, in the repeated one too, and not in one
 * that is left out.
 *
 * <p>cron-utils is asked in UTC alone and the zone is applied here, so that these rules are stated once.
 */
public final class CronSchedule implements Schedule {
    private final String words;
    private final ZoneId zone;
    private final ZoneRules rules;
    private final ExecutionTime times;
    private final boolean everyHour;

    private CronSchedule(String words, ZoneId zone, Cron cron) {
        this.words = words;
        this.zone = zone;
        this.rules = zone.getRules();
        this.times = ExecutionTime.forCron(cron);
        this.everyHour = words.split(" ", -1)[CronFields.HOUR].equals("*");
    }

    /** Reads an expression and the name of a zone; a mistake is told as one of usage, with the field that it is in. */
    public static CronSchedule of(String expression, String zone) {
        String words = expression.strip().replaceAll("\\s+", " ");
        CronSchedule schedule = new CronSchedule(words, zone(zone), CronFields.parse(words));
        schedule.refuseNever();
        return schedule;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "There is no time zone '" + name + "'; name one such as Europe/Zurich, America/New_York or UTC.",
                    unknown);
        }
    }

    private void refuseNever() {
        if (times.nextExecution(ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .isEmpty()) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The cron expression '" + words + "' names a day that never comes; check its day and its month.");
        }
    }

    @Override
    public Instant first(Instant added) {
        return after(added);
    }

    @Override
    public Instant next(Instant due, Instant done) {
        return after(done.isAfter(due) ? done : due);
    }

    private Instant after(Instant moment) {
        return everyHour ? nextThatPasses(moment) : nextOnTheClock(moment);
    }

    private Instant nextOnTheClock(Instant moment) {
        LocalDateTime shown = LocalDateTime.ofInstant(moment, zone);
        while (true) {
            shown = shownAfter(shown);
            Instant due = firstMoment(shown);
            if (due.isAfter(moment)) {
                return due;
            }
        }
    }

    private Instant firstMoment(LocalDateTime shown) {
        ZoneOffsetTransition transition = rules.getTransition(shown);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : ZonedDateTime.ofLocal(shown, zone, null)
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
    }

    /** The clock is followed as it is now; where it is changed before the next time, from there on as it is then. */
    private Instant nextThatPasses(Instant moment) {
        ZoneOffset offset = rules.getOffset(moment);
        Instant due = shownAfter(LocalDateTime.ofInstant(moment, offset)).toInstant(offset);
        ZoneOffsetTransition change = rules.nextTransition(moment);
        return change == null || due.isBefore(change.getInstant())
                ? due
                : nextThatPasses(change.getInstant(), change.getOffsetAfter());
    }

    private Instant nextThatPasses(Instant change, ZoneOffset offset) {
        LocalDateTime justBefore = LocalDateTime.ofInstant(change, offset).minus(1, ChronoUnit.SECONDS);
        Instant due = shownAfter(justBefore).toInstant(offset);
        ZoneOffsetTransition next = rules.nextTransition(change);
        return next == null || due.isBefore(next.getInstant())
                ? due
                : nextThatPasses(next.getInstant(), next.getOffsetAfter());
    }

    private LocalDateTime shownAfter(LocalDateTime shown) {
        return times.nextExecution(shown.atZone(ZoneOffset.UTC))
                .orElseThrow(() -> new IllegalStateException(words + " is never due after " + shown))
                .toLocalDateTime();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String zoneWords() {
        return zone.getId();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CronSchedule same && same.words.equals(words) && same.zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words + " " + zone;
    }
}
