package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.schedule.Job;
import io.spillover.ingest.schedule.JobDefinition;
import io.spillover.ingest.schedule.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = {
            "Adds a job, which makes the store where there is none.",
            "Of folders it reads what is new or was changed; a file that is being written still is left for the next run.",
            "Where clocks are put forward, a time that does not exist runs at the first moment after; where they are put"
                    + " back, a time that comes twice runs once. A job of every hour runs in every hour there is."
        })
final class JobsAddCommand implements Runnable {
    @ParentCommand
    private JobsCommand jobs;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call it: letters, digits, dots and dashes.")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "What to read, as 'ingest' has it; not standard input.")
    private List<String> sources;

    @Option(
            names = "--cron",
            paramLabel = "FIELDS",
            description = "When to run: minute, hour, day of the month, month, day of the week, such as '0 6 * * 1-5'.")
    private Optional<String> cron;

    @Option(
            names = "--every",
            paramLabel = "INTERVAL",
            description = "Or how often: such as 15m, 2h or 1d; the first time at once.")
    private Optional<String> every;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "By whose clock --cron is meant, such as Europe/Zurich (UTC unless given).")
    private Optional<String> zone;

    @Option(names = "--on-arrival", description = "Runs it also as soon as a file comes into a folder that it reads.")
    private boolean onArrival;

    @Option(
            names = "--watch",
            paramLabel = "TARGET",
            description = "A target whose verdict on the whole store is watched; may be given again.")
    private List<String> watched = new ArrayList<>();

    @Option(
            names = "--hook",
            paramLabel = "PROGRAM",
            description = "A program to run when a watched verdict changes: no shell sees it, and it gets the change as"
                    + " JSON on its standard input.")
    private Optional<String> hook;

    @Option(
            names = "--hook-argument",
            paramLabel = "WORD",
            description = "An argument of that program; may be given again.")
    private List<String> hookArguments = new ArrayList<>();

    @Option(names = "--webhook", paramLabel = "URL", description = "Or an address to which to post the change as JSON.")
    private Optional<String> webhook;

    @Override
    public void run() {
        Wiring wiring = jobs.wiring();
        Job job = job();
        try (KnowledgeGraph graph = wiring.store()) {
            Jobs.Standing added = wiring.jobs().with(graph, all -> {
                all.add(job);
                return all.standing(name);
            });
            JobTables.jobs().print(spec.commandLine().getOut(), List.of(added), TableFormat.TEXT);
        }
    }

    private Job job() {
        if (hook.isEmpty() && !hookArguments.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The option --hook-argument needs a program; add --hook PROGRAM.");
        }
        List<String> command = new ArrayList<>();
        hook.ifPresent(program -> command.add(program.contains("/") ? jobs.place(program) : program));
        command.addAll(hookArguments);
        return new Job(
                name,
                sources.stream().map(jobs::place).toList(),
                JobDefinition.schedule(cron, every, zone),
                onArrival,
                false,
                watched,
                JobDefinition.hook(command, webhook),
                Job.Origin.COMMAND);
    }
}
