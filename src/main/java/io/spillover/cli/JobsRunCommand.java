package io.spillover.cli;

import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.schedule.JobRun;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Runs a job once now, paused or not; its next time stays as it is.")
final class JobsRunCommand implements Callable<Integer> {
    private static final int INTERRUPTED = 130;

    @ParentCommand
    private JobsCommand jobs;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The job.")
    private String name;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Wiring wiring = jobs.wiring();
        try (UntilStopped stop = new UntilStopped();
                KnowledgeGraph graph = wiring.existingStore()) {
            return tell(wiring.jobs().with(graph, all -> {
                stop.then(all::stop);
                return all.run(name);
            }));
        }
    }

    private int tell(JobRun run) {
        PrintWriter err = spec.commandLine().getErr();
        run.reasons().forEach(err::println);
        err.flush();
        JobTables.runs().print(spec.commandLine().getOut(), List.of(run), format.format());
        return switch (run.state()) {
            case STOPPED -> INTERRUPTED;
            case FAILED -> Kind.UNREADABLE_INPUT.exitCode();
            default ->
                run.counts().failed() > 0
                                || run.counts().quarantined() > 0
                                || !run.reasons().isEmpty()
                        ? Kind.PARTLY_DONE.exitCode()
                        : 0;
        };
    }
}
