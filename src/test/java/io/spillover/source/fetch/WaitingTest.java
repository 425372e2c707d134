package io.spillover.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How long is waited: decided without waiting. */
final class WaitingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Property
    void back_off_doubles_within_its_bounds(
            @ForAll @IntRange(min = 1, max = 40) int failures, @ForAll @DoubleRange(min = 0, max = 1) double draw) {
        Duration wait = BackOff.after(failures, draw);
        long whole = Math.min(60_000L, 1000L << Math.min(failures - 1, 6));
        assertThat(wait.toMillis()).isBetween(whole / 2, whole);
    }

    @Test
    void retry_after_is_seconds_or_a_date() {
        assertThat(RetryAfter.of("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Sun, 01 Mar 2026 12:05:00 GMT", NOW)).contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.of("Sun, 01 Mar 2026 11:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.of("-5", NOW)).isEmpty();
        assertThat(RetryAfter.of("99999999999999999999", NOW)).isEmpty();
        assertThat(RetryAfter.of("soon", NOW)).isEmpty();
    }

    @Test
    void each_request_to_a_host_has_a_turn_of_its_own() {
        HostPace pace = new HostPace(() -> NOW);
        Duration pause = Duration.ofSeconds(1);
        List<Duration> turns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            turns.add(pace.turn("a.example", pause));
        }
        assertThat(turns).containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(pace.turn("b.example", pause)).isZero();
    }
}
