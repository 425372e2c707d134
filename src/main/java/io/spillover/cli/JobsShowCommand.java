package io.spillover.cli;

import io.spillover.ingest.schedule.Job;
import io.spillover.ingest.schedule.JobRun;
import io.spillover.ingest.schedule.Jobs;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "show", description = "Shows what the runs of a job did, the newest first.")
final class JobsShowCommand implements Runnable {
    private static final int MOST_RUNS = 1000;

    @ParentCommand
    private JobsCommand jobs;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The job.")
    private String name;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How many runs (${DEFAULT-VALUE} unless given, at most " + MOST_RUNS + ").")
    private int runs = 10;

    @Mixin
    private FormatOption format;

    @Override
    public void run() {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The option --runs needs a whole number from 1 to " + MOST_RUNS + ", not " + runs + ".");
        }
        jobs.with(this::show);
    }

    private void show(Jobs all) {
        PrintWriter out = spec.commandLine().getOut();
        Jobs.Standing standing = all.standing(name);
        if (format.format() == TableFormat.TEXT) {
            JobTables.jobs().print(out, List.of(standing), TableFormat.TEXT);
            Job job = standing.job();
            if (!job.watched().isEmpty()) {
                out.println("watches " + String.join(", ", job.watched())
                        + job.hook().map(hook -> " and tells " + hook.words()).orElse(""));
            }
            out.println();
        }
        List<JobRun> history = all.history().of(name, runs);
        JobTables.runs().print(out, history, format.format());
    }
}
