package io.spillover.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.document.SpilloverException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalScheduleTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void it_is_due_at_once_and_then_after_the_interval() {
        IntervalSchedule schedule = IntervalSchedule.of("15m");
        assertThat(schedule.first(NOON)).isEqualTo(NOON);
        assertThat(schedule.next(NOON, NOON.plusSeconds(70))).isEqualTo("2026-01-31T12:15:00Z");
    }

    @Test
    void a_long_run_or_a_stop_leaves_out_what_it_covers_and_shifts_nothing() {
        assertThat(IntervalSchedule.of("2h").next(NOON, NOON.plusSeconds(5 * 3600)))
                .isEqualTo("2026-01-31T18:00:00Z");
    }

    @Test
    void what_is_done_just_when_it_is_due_again_waits_for_the_next() {
        assertThat(IntervalSchedule.of("1d").next(NOON, NOON.plusSeconds(24 * 3600)))
                .isEqualTo("2026-02-02T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "0m", "-1h", "1w", "1.5h", "367d", "15 m", "99999999m"})
    void anything_else_is_told(String words) {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> IntervalSchedule.of(words))
                .withMessageContaining("'" + words + "' is no interval");
    }
}
