package io.spillover.ingest.schedule;

import java.time.Instant;

/**
 * When a job is due. Immutable and pure: the time comes from outside.
 *
 * <p>Runs are never made up for one by one: whatever was missed while nobody ran the job is one run.
 */
public sealed interface Schedule permits CronSchedule, IntervalSchedule {

    /** When a job is first due that is added, or resumed, at this moment. */
    Instant first(Instant added);

    /**
     * When it is due again: later than both.
     *
     * @param due when the run was due that has been done
     * @param done when it was done; before {@code due} only where a clock was set back meanwhile
     */
    Instant next(Instant due, Instant done);

    /** As it was given, such as {@code 0 6 * * 1-5} or {@code 15m}. */
    String words();

    /** The zone whose clock it goes by; a dash where it goes by none. */
    String zoneWords();
}
