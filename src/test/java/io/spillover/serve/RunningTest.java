package io.spillover.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the end of a server does to what it is doing. */
class RunningTest {
    private final Running running = new Running();
    private final AtomicInteger aborted = new AtomicInteger();

    @Test
    void what_runs_when_the_server_stops_is_ended() {
        String result = running.run(aborted::incrementAndGet, () -> {
            running.end();
            return "ended " + aborted.get();
        });
        assertThat(result).isEqualTo("ended 1");
    }

    @Test
    void what_begins_after_the_end_is_ended_at_once() {
        running.end();
        assertThat(running.run(aborted::incrementAndGet, aborted::get)).isEqualTo(1);
    }

    @Test
    void what_has_ended_is_left_alone() {
        running.run(aborted::incrementAndGet, () -> true);
        running.end();
        assertThat(aborted).hasValue(0);
    }
}
