package io.spillover.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.document.SpilloverException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

    /** Each zone changes its clocks in another way: by an hour, by half an hour, at midnight, not at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Zurich", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata", "UTC"
            })
    void a_job_of_every_minute_runs_in_every_minute_of_a_year_once(String zone) {
        CronSchedule schedule = CronSchedule.of("* * * * *", zone);
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = begin.plus(Duration.ofDays(365));
        Instant due = schedule.first(begin.minusSeconds(1));
        long runs = 0;
        while (due.isBefore(end)) {
            assertThat(due.equals(begin.plus(Duration.ofMinutes(runs)))).isTrue();
            runs++;
            due = schedule.next(due, due.plusSeconds(runs % 59));
        }
        assertThat(runs).isEqualTo(365 * 24 * 60);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 30 2 * * *",
        "America/New_York, 30 1 * * *",
        "Africa/Cairo, 0 0 * * *",
        "Australia/Lord_Howe, 45 1 * * *",
        "Pacific/Auckland, 15 2 * * *"
    })
    void a_job_of_every_day_runs_on_every_day_of_a_year_once(String zone, String cron) {
        List<LocalDateTime> shown = shown(cron, zone, "2026-01-01T00:00", "2027-01-01T00:00");
        assertThat(shown.stream().map(LocalDateTime::toLocalDate))
                .doesNotHaveDuplicates()
                .hasSize(365);
    }

    @Test
    void a_time_that_does_not_exist_runs_at_the_first_moment_after() {
        assertThat(shown("30 2 * * *", "Europe/Zurich", "2026-03-28T12:00", "2026-03-30T12:00"))
                .containsExactly(LocalDateTime.parse("2026-03-29T03:00"), LocalDateTime.parse("2026-03-30T02:30"));
    }

    @Test
    void times_that_do_not_exist_are_one_run_together() {
        assertThat(shown("*/15 2,3 * * *", "Europe/Zurich", "2026-03-29T00:00", "2026-03-29T12:00"))
                .extracting(LocalDateTime::toString)
                .containsExactly("2026-03-29T03:00", "2026-03-29T03:15", "2026-03-29T03:30", "2026-03-29T03:45");
    }

    @Test
    void a_time_that_comes_twice_runs_once_and_the_first_time() {
        CronSchedule schedule = CronSchedule.of("30 2 * * *", "Europe/Zurich");
        Instant due = schedule.first(Instant.parse("2026-10-25T00:00:00Z"));
        assertThat(due).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(schedule.next(due, due)).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void a_job_of_every_hour_runs_in_the_repeated_hour_too() {
        CronSchedule schedule = CronSchedule.of("30 * * * *", "Europe/Zurich");
        Instant due = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(schedule.next(due, due)).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void hours_of_a_stop_are_one_run() {
        CronSchedule schedule = CronSchedule.of("*/15 * * * *", "UTC");
        Instant due = Instant.parse("2026-01-31T12:00:00Z");
        assertThat(schedule.next(due, due.plus(Duration.ofHours(5)))).isEqualTo("2026-01-31T17:15:00Z");
    }

    @Test
    void a_clock_that_was_set_back_does_not_run_it_twice() {
        CronSchedule schedule = CronSchedule.of("0 * * * *", "UTC");
        Instant due = Instant.parse("2026-01-31T12:00:00Z");
        assertThat(schedule.next(due, due.minusSeconds(5))).isEqualTo("2026-01-31T13:00:00Z");
    }

    @Test
    void a_day_of_the_month_or_of_the_week_is_enough_where_both_are_named() {
        assertThat(shown("0 0 13 * 5", "UTC", "2026-02-01T00:00", "2026-02-28T00:00"))
                .extracting(LocalDateTime::getDayOfMonth)
                .containsExactly(6, 13, 20, 27);
    }

    @Test
    void the_leap_day_comes() {
        assertThat(CronSchedule.of("0 0 29 2 *", "UTC").first(Instant.parse("2096-03-01T00:00:00Z")))
                .isEqualTo("2104-02-29T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61 * * * * | '61' for the minute",
                "* 24 * * * | '24' for the hour",
                "* * 32 * * | '32' for the day of the month",
                "* * * 13 * | '13' for the month",
                "* * * * 9 | '9' for the day of the week",
                "x * * * * | 'x' for the minute",
                "*/0 * * * * | '*/0' for the minute",
                "5-1 * * * * | '5-1' for the minute",
                "* * * * | has 4 fields",
                "* * * * * * | has 6 fields",
                "0 0 30 2 * | never comes"
            })
    void a_mistake_is_told_with_its_field(String cron, String told) {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> CronSchedule.of(cron, "UTC"))
                .withMessageContaining(told);
    }

    @Test
    void an_unknown_zone_is_told() {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> CronSchedule.of("* * * * *", "Europe/Zuerich"))
                .withMessageContaining("no time zone 'Europe/Zuerich'");
    }

    private static List<LocalDateTime> shown(String cron, String zone, String from, String to) {
        ZoneId place = ZoneId.of(zone);
        CronSchedule schedule = CronSchedule.of(cron, zone);
        Instant end = LocalDateTime.parse(to).atZone(place).toInstant();
        Instant due = schedule.first(
                LocalDateTime.parse(from).atZone(place).toInstant().minusSeconds(1));
        List<LocalDateTime> shown = new ArrayList<>();
        while (due.isBefore(end)) {
            shown.add(LocalDateTime.ofInstant(due, place));
            due = schedule.next(due, due);
        }
        return shown;
    }
}
