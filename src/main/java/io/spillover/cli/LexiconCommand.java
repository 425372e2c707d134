package io.spillover.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "lexicon",
        description = "Adds to the names that the tool knows.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LexiconAddCommand.class})
final class LexiconCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    Wiring wiring() {
        return root.wiring();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: add");
    }
}
