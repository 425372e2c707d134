/**
 * Jobs that repeat a run: {@code Job, clock -> runs, each once}.
 *
 * <p>Start at {@link io.spillover.ingest.schedule.Job} and {@link io.spillover.ingest.schedule.Schedule}. When a job is due is
 * kept by db-scheduler in an H2 database beside the store, embedded and without a listener, so that it outlives the process.
 * One process owns the store and with it the jobs, so whatever a job was doing when another process opens them was killed.
 */
@NullMarked
package io.spillover.ingest.schedule;

import org.jspecify.annotations.NullMarked;
