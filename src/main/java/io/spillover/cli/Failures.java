package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every failure into one sentence on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof SpilloverException known) {
            tell(command, String.valueOf(known.getMessage()));
            log.debug("Where it failed", known);
            return known.kind().exitCode();
        }
        tell(
                command,
                "Spillover itself failed (" + failure + "); run the same again with -vv, and report what it prints.");
        log.info("Where it failed", failure);
        return Kind.INTERNAL.exitCode();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        tell(
                command,
                sentence(String.valueOf(failure.getMessage())) + " See 'spillover help"
                        + command.getCommandSpec().qualifiedName(" ").replaceFirst("^spillover", "") + "'.");
        return Kind.USAGE.exitCode();
    }

    private static void tell(CommandLine command, String message) {
        command.getErr().println(command.getColorScheme().errorText(message));
        command.getErr().flush();
    }

    private static String sentence(String message) {
        String line = message.replaceAll("\\s+", " ")
                .replaceFirst(" \\([\\w.]+Exception: .*\\)$", "")
                .strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
