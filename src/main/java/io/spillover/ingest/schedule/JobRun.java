package io.spillover.ingest.schedule;

import io.spillover.ingest.Failure;
import io.spillover.ingest.IngestionReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one run of a job did.
 *
 * @param ended empty while it runs, and where it was killed
 * @param reasons why articles failed, or the run as a whole, or a hook: each a sentence
 * @param changes of the verdicts that it watches
 */
public record JobRun(
        String job,
        Instant started,
        Optional<Instant> ended,
        State state,
        JobCounts counts,
        List<String> reasons,
        List<VerdictMove> changes) {
    private static final int MOST_REASONS = 20;

    /** How far a run is. */
    public enum State {
        RUNNING,
        /** All that the sources gave was met; some of it may have failed. */
        DONE,
        /** Nothing could be read. */
        FAILED,
        /** Ended early, in order, with its process; the next one goes on. */
        STOPPED,
        /** Its process ended in the middle of it; the next one goes on. */
        KILLED;

        /** As tables write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public JobRun {
        reasons = reasons.size() <= MOST_REASONS
                ? List.copyOf(reasons)
                : shortened(reasons, reasons.size() - MOST_REASONS);
        changes = List.copyOf(changes);
    }

    private static List<String> shortened(List<String> reasons, int more) {
        List<String> shortened = new ArrayList<>(reasons.subList(0, MOST_REASONS));
        shortened.add("And " + more + " more.");
        return List.copyOf(shortened);
    }

    static JobRun begun(String job, Instant started) {
        return new JobRun(job, started, Optional.empty(), State.RUNNING, JobCounts.NONE, List.of(), List.of());
    }

    JobRun ended(Instant when, State how, IngestionReport report, List<VerdictMove> moved) {
        return new JobRun(
                job,
                started,
                Optional.of(when),
                how,
                JobCounts.of(report),
                report.failures().stream().map(Failure::reason).toList(),
                moved);
    }

    JobRun failed(Instant when, String reason) {
        return new JobRun(job, started, Optional.of(when), State.FAILED, JobCounts.NONE, List.of(reason), List.of());
    }

    JobRun withReason(String reason) {
        List<String> more = new ArrayList<>(List.of(reason));
        more.addAll(reasons);
        return new JobRun(job, started, ended, state, counts, more, changes);
    }
}
