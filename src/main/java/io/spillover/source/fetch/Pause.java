package io.spillover.source.fetch;

import java.time.Duration;

/** Waits; a test notes instead. */
public interface Pause {
    /** Lets time go by. */
    Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

    void of(Duration duration) throws InterruptedException;
}
