package io.spillover.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = "Scores the tool against labelled data.",
        synopsisSubcommandLabel = "TASK",
        subcommands = {
            EvaluateVerdictCommand.class,
            EvaluateFactsCommand.class,
            EvaluateEntitiesCommand.class,
            EvaluateRelationsCommand.class,
            EvaluateOpenCommand.class,
            EvaluateEventsCommand.class,
            EvaluateCoreferenceCommand.class
        })
final class EvaluateCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    Wiring wiring() {
        return root.wiring();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A task is missing: verdict, facts, entities, relations, open, events or coreference");
    }
}
