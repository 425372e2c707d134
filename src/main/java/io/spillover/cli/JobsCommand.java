package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.schedule.Jobs;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "jobs",
        description = {
            "Ingestion that repeats itself, and tells of verdicts that change. Jobs run while 'jobs start' or"
                    + " 'serve --jobs' does; what was missed meanwhile is caught up once.",
            "Jobs may also stand in the settings file, as a list under 'jobs' with the keys name, sources, cron (with"
                    + " zone) or every, watch, hook or webhook, paused."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            JobsAddCommand.class,
            JobsListCommand.class,
            JobsShowCommand.class,
            JobsPauseCommand.class,
            JobsResumeCommand.class,
            JobsRunCommand.class,
            JobsRemoveCommand.class,
            JobsStartCommand.class
        })
final class JobsCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    Wiring wiring() {
        return root.wiring();
    }

    String place(String words) {
        return root.place(words);
    }

    /** The same command line for another process, on what is open here. */
    CommandLine answering(Wiring open, Path folder) {
        return root.answering(open, folder);
    }

    /** Does something with the jobs of a store that must be there. */
    void with(Consumer<Jobs> task) {
        Wiring wiring = wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            wiring.jobs().with(graph, jobs -> {
                task.accept(jobs);
                return true;
            });
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "A command is missing: add, list, show, pause, resume, run, remove or start");
    }
}
