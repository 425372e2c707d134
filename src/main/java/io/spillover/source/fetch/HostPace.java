package io.spillover.source.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Gives each request to a host its turn, one pause after the one before. Safe for all threads. */
final class HostPace {
    private final InstantSource clock;
    private final Map<String, Instant> free = new HashMap<>();

    HostPace(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes the next turn, and tells how long it is until then. */
    synchronized Duration turn(String host, Duration pause) {
        Instant now = clock.instant();
        Instant turn = free.getOrDefault(host, now);
        Instant begin = turn.isBefore(now) ? now : turn;
        free.put(host, begin.plus(pause));
        return Duration.between(now, begin);
    }
}
