package io.spillover.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Help for a command and for the commands of a command; picocli's own knows the first word only. */
@Command(name = "help", helpCommand = true, description = "Shows what a command does and its options.")
final class HelpCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "A command, with the commands that lead to it: 'help evaluate facts'. None: all commands.")
    private List<String> words = List.of();

    @Override
    public void run() {
        CommandLine command = spec.root().commandLine();
        for (String word : words) {
            CommandLine above = command;
            command = Optional.ofNullable(above.getSubcommands().get(word))
                    .orElseThrow(
                            () -> new ParameterException(above, "There is no command '" + path(above, word) + "'"));
        }
        command.usage(spec.commandLine().getOut(), spec.commandLine().getColorScheme());
    }

    /** The words that a user writes behind the tool's name. */
    private static String path(CommandLine above, String word) {
        String before = above.getCommandSpec().qualifiedName(" ");
        int rest = before.indexOf(' ');
        return rest < 0 ? word : before.substring(rest + 1) + " " + word;
    }
}
