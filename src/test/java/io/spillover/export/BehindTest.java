package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BehindTest {

    /** More than may wait. */
    private static final int MANY = 10_000;

    @Test
    void all_works_are_done_in_the_order_in_which_they_were_added() {
        List<Integer> done = new ArrayList<>();
        try (Behind behind = new Behind()) {
            for (int i = 0; i < MANY; i++) {
                int number = i;
                behind.add(() -> done.add(number));
            }
            behind.finish();
        }
        assertThat(done).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void a_full_disk_stops_the_one_that_adds_works() {
        assertThatThrownBy(() -> addForEver(() -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("No space left on device");
    }

    @Test
    void a_failure_of_the_last_work_is_told_at_the_end() {
        IllegalArgumentException failure = new IllegalArgumentException("unfit");
        try (Behind behind = new Behind()) {
            behind.add(() -> {
                throw failure;
            });
            assertThatThrownBy(behind::finish).isSameAs(failure);
        }
    }

    @Test
    void an_interrupted_thread_does_not_wait_and_stays_interrupted() {
        try (Behind behind = new Behind()) {
            behind.add(BehindTest::untilStopped);
            Thread.currentThread().interrupt();
            assertThatThrownBy(behind::finish).hasMessage("Writing was interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void addForEver(Behind.Work work) {
        try (Behind behind = new Behind()) {
            while (true) {
                behind.add(work);
            }
        }
    }
}
