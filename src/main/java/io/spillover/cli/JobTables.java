package io.spillover.cli;

import static io.spillover.cli.Table.hidden;
import static io.spillover.cli.Table.shown;

import io.spillover.ingest.schedule.Hook;
import io.spillover.ingest.schedule.JobRun;
import io.spillover.ingest.schedule.Jobs;
import io.spillover.ingest.schedule.VerdictMove;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Jobs and their runs as tables; times are in UTC. */
final class JobTables {
    private JobTables() {}

    static Table<Jobs.Standing> jobs() {
        return new Table<>(List.of(
                shown("name", standing -> standing.job().name()),
                shown("schedule", standing -> standing.job().schedule().words()),
                shown("zone", standing -> standing.job().schedule().zoneWords()),
                shown("next", standing -> standing.job().paused() ? Optional.of("paused") : time(standing.next())),
                shown("last", standing -> time(standing.last().map(JobRun::started))),
                shown("outcome", standing -> standing.last()
                        .map(run -> run.state().word())),
                shown("failuresInARow", Jobs.Standing::failuresInARow),
                shown("origin", standing -> standing.job().origin().name().toLowerCase(Locale.ROOT)),
                shown("sources", standing -> standing.job().sources()),
                hidden("watch", standing -> standing.job().watched()),
                hidden("hook", standing -> standing.job().hook().map(Hook::words))));
    }

    static Table<JobRun> runs() {
        return new Table<>(List.of(
                shown("started", run -> time(Optional.of(run.started()))),
                hidden("ended", run -> time(run.ended())),
                shown("outcome", run -> run.state().word()),
                shown("read", run -> run.counts().read()),
                shown("new", run -> run.counts().added()),
                shown("duplicates", run -> run.counts().duplicates()),
                shown("nearDuplicates", run -> run.counts().nearDuplicates()),
                shown("corrected", run -> run.counts().corrected()),
                shown("quarantined", run -> run.counts().quarantined()),
                shown("failed", run -> run.counts().failed()),
                shown(
                        "changes",
                        run -> run.changes().stream().map(VerdictMove::words).toList()),
                shown("reasons", JobRun::reasons)));
    }

    private static Optional<String> time(Optional<Instant> instant) {
        return instant.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
