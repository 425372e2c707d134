package io.spillover.ingest.schedule;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.ingest.Ingestion;
import io.spillover.ingest.IngestionReport;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs one after another and writes down what each did; what goes wrong stays with the run. */
public final class JobRunner {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobHistory history;
    private final Clock clock;
    private final Surroundings surroundings;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private volatile Optional<Ingestion> current = Optional.empty();
    private volatile boolean stopping;

    /**
     * What a run needs of the tool.
     *
     * @param reader makes the ingestion of a job's run
     * @param watch looks at the verdicts of the store
     * @param hooks tells of changes
     */
    public record Surroundings(RunReader reader, VerdictWatch watch, HookCall hooks) {}

    JobRunner(JobHistory history, Clock clock, Surroundings surroundings) {
        this.history = history;
        this.clock = clock;
        this.surroundings = surroundings;
    }

    /** One run now; refused while the job runs. */
    JobRun runNow(Job job) {
        if (running.contains(job.name())) {
            throw new SpilloverException(
                    Kind.STORE_UNAVAILABLE,
                    "The job '" + job.name() + "' runs already; see 'spillover jobs show " + job.name() + "'.");
        }
        return run(job);
    }

    /** One run, when those before it are done. */
    JobRun run(Job job) {
        turn.lock();
        running.add(job.name());
        try {
            JobRun begun = JobRun.begun(job.name(), clock.instant());
            long id = history.begin(begun);
            JobRun ended = outcome(job, begun);
            history.end(id, ended);
            JobRun told = told(job, ended);
            history.end(id, told);
            return told;
        } finally {
            running.remove(job.name());
            turn.unlock();
        }
    }

    /** The boundary of a run: whatever goes wrong with it is written down, and the job is due again in its time. */
    private JobRun outcome(Job job, JobRun begun) {
        try {
            VerdictWatch.Look before = surroundings.watch().look(job.watched());
            IngestionReport report = ingested(job);
            List<VerdictMove> moves =
                    surroundings.watch().moves(before, surroundings.watch().look(job.watched()));
            return begun.ended(clock.instant(), state(report), report, moves);
        } catch (RuntimeException failed) {
            log.warn("The job {} failed", job.name(), failed);
            surroundings.reader().brokenOff();
            String reason = failed instanceof SpilloverException known
                    ? String.valueOf(known.getMessage())
                    : "The run itself failed (" + failed + "); run the job once with -vv and report it.";
            return begun.failed(clock.instant(), reason);
        }
    }

    private JobRun.State state(IngestionReport report) {
        if (stopping) {
            return JobRun.State.STOPPED;
        }
        return report.anyGood() || report.failures().isEmpty() ? JobRun.State.DONE : JobRun.State.FAILED;
    }

    private IngestionReport ingested(Job job) {
        Ingestion ingestion = surroundings.reader().begin(job);
        current = Optional.of(ingestion);
        if (stopping) {
            ingestion.stop();
        }
        try {
            IngestionReport report = ingestion.run(job.sources());
            if (stopping) {
                surroundings.reader().brokenOff();
            } else {
                surroundings.reader().committed();
            }
            return report;
        } finally {
            current = Optional.empty();
        }
    }

    /** Tells the hook of what changed; that it could not be told is kept with the run, which is as good as it was. */
    private JobRun told(Job job, JobRun run) {
        if (job.hook().isEmpty() || run.changes().isEmpty()) {
            return run;
        }
        return surroundings
                .hooks()
                .tell(job.hook().get(), job.name(), run.changes())
                .map(run::withReason)
                .orElse(run);
    }

    /** Lets the run that goes on end early, and those that follow at once. */
    void stop() {
        stopping = true;
        current.ifPresent(Ingestion::stop);
    }
}
