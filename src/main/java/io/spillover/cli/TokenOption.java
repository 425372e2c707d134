package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.serve.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the token of a server is: in a file or in the environment, but not among the arguments, which all can see. */
final class TokenOption {
    private static final String VARIABLE = "SPILLOVER_TOKEN";
    private static final int LONGEST = 10_000;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with the token that lets requests change the store, of at least 16 characters; else"
                    + " $$SPILLOVER_TOKEN. Without one the server only reads.")
    private Optional<Path> file = Optional.empty();

    Optional<Token> token(Map<String, String> variables) {
        return file.map(path -> Token.of(text(path), path.toString()))
                .or(() -> Optional.ofNullable(variables.get(VARIABLE))
                        .filter(value -> !value.isBlank())
                        .map(value -> Token.of(value, VARIABLE)));
    }

    /** What a file says that has nothing but a token. */
    static String text(Path file) {
        try {
            if (Files.size(file) <= LONGEST) {
                return Files.readString(file).strip();
            }
        } catch (IOException unreadable) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The token file " + file + " cannot be read; check its path and permissions.",
                    unreadable);
        }
        throw new SpilloverException(
                Kind.USAGE, "The file " + file + " is too long for a token; name one with nothing but the token.");
    }
}
