package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.export.Export;
import io.spillover.export.ExportFormat;
import io.spillover.export.ExportRequest;
import io.spillover.graph.KnowledgeGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "export", description = "Writes the graph, or what lies around an entity, for other tools.")
final class ExportCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private ExportFormat format;

    @Option(
            names = "--focus",
            paramLabel = "ENTITY",
            description = "The entity to look around; everything unless given.")
    private Optional<String> focus;

    @Option(
            names = "--depth",
            defaultValue = "1",
            paramLabel = "N",
            description = "How many edges away from the focus (${DEFAULT-VALUE} unless given).")
    private int depth;

    @Option(names = "--background", description = "Adds what only the lexicon knows.")
    private boolean background;

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write; standard output unless given.")
    private Optional<Path> output;

    @Override
    public void run() {
        if (depth < 0) {
            throw new ParameterException(
                    spec.commandLine(), "The option --depth needs a whole number from 0 on, not " + depth + ".");
        }
        try (KnowledgeGraph graph = root.wiring().existingStore()) {
            ExportRequest request =
                    new ExportRequest(focus.map(name -> Selections.entity(graph, name)), depth, false, background);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new Export(graph).write(format, request, bytes);
            output.ifPresentOrElse(file -> write(file, bytes.toByteArray()), () -> print(bytes));
        }
    }

    private void print(ByteArrayOutputStream bytes) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(bytes.toString(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "Cannot write " + file + "; name a file in a folder that is there and that you may write to.",
                    e);
        }
    }
}
