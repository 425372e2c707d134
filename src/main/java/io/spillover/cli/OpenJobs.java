package io.spillover.cli;

import io.spillover.ingest.schedule.Jobs;
import java.util.Optional;
import java.util.function.Supplier;

/** The jobs of the store that this process owns, opened when somebody asks for them first. Safe for all threads. */
final class OpenJobs implements Supplier<Jobs>, AutoCloseable {
    private final Supplier<Jobs> source;
    private Optional<Jobs> open = Optional.empty();

    OpenJobs(Supplier<Jobs> source) {
        this.source = source;
    }

    @Override
    public synchronized Jobs get() {
        Jobs jobs = open.orElseGet(source);
        open = Optional.of(jobs);
        return jobs;
    }

    /** Lets a run that goes on finish its articles. */
    synchronized void stop() {
        open.ifPresent(Jobs::stop);
    }

    @Override
    public synchronized void close() {
        open.ifPresent(Jobs::close);
    }
}
