package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description =
                "Makes a store of what 'backup' wrote, whole or not at all; not where there are articles already.")
final class RestoreCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    private Path file;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        try (InputStream backup = Files.newInputStream(file);
                KnowledgeGraph graph = wiring.restore(backup)) {
            int articles = graph.articles().size();
            spec.commandLine().getOut().println("Restored " + Words.count(articles, "article") + ".");
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "Cannot read the backup " + file + " (" + e.getMessage() + "); check its name and its permissions.",
                    e);
        }
    }
}
