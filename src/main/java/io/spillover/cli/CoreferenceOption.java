package io.spillover.cli;

import io.spillover.link.Coreference;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that every command has that reads texts as a whole. */
final class CoreferenceOption {
    @Option(
            names = "--coreference",
            paramLabel = "METHOD",
            description =
                    "What tells whom \"it\" or \"the company\" stands for: ${COMPLETION-CANDIDATES} (CoreNLP's chains; "
                            + "slower). own, unless the settings say so.")
    private Optional<Coreference.Method> method;

    Optional<Coreference.Method> method() {
        return method;
    }
}
