package io.spillover.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "lexicon",
        description = "Shows whom names mean, and adds to the names that the tool knows.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LexiconFindCommand.class, LexiconAddCommand.class, LexiconBuildCommand.class})
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
        throw new ParameterException(spec.commandLine(), "A command is missing: find, add or build");
    }
}
