package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.StoreInUse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one sentence on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof StoreInUse inUse) {
            Optional<Integer> answered = new OwnersAnswer(command.getOut(), command.getErr()).to(parsed, inUse);
            if (answered.isPresent()) {
                return answered.get();
            }
        }
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
                sentence(reason(failure)) + " See 'spillover help"
                        + command.getCommandSpec().qualifiedName(" ").replaceFirst("^spillover", "") + "'.");
        return Kind.USAGE.exitCode();
    }

    private static String reason(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String word = unmatched.getUnmatched().get(0);
            return failure.getCommandLine().getParent() == null
                    ? "There is no command '" + word + "'"
                    : "The word '" + word + "' is one too many";
        }
        return String.valueOf(failure.getMessage());
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
