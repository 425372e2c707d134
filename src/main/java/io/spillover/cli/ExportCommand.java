package io.spillover.cli;

import io.spillover.export.Export;
import io.spillover.export.ExportFormat;
import io.spillover.export.ExportRequest;
import io.spillover.graph.KnowledgeGraph;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes the graph for other programs: all that claims and inferences name, or what lies around "
                + "an entity.")
final class ExportCommand implements Runnable {
    private static final int USUAL_DEPTH = 1;

    /** A part of the store to which an export can be narrowed. */
    enum Part {
        INFERRED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            defaultValue = "turtle",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given).")
    private ExportFormat format = ExportFormat.TURTLE;

    @Option(
            names = "--focus",
            paramLabel = "ENTITY",
            description = "Only what lies around this entity (a name or an id).")
    private Optional<String> focus;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "How many edges away from the focus, in either direction (" + USUAL_DEPTH + " unless given).")
    private Optional<Integer> depth;

    @Option(names = "--only", paramLabel = "PART", description = "Only this part: ${COMPLETION-CANDIDATES}.")
    private Optional<Part> only;

    @Option(names = "--background", description = "Adds the ontology, and entities that only the lexicon relates.")
    private boolean background;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Where to write, instead of standard output; the file is replaced once all is written. For neo4j a "
                            + "folder.")
    private Optional<Path> output;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Override
    public void run() {
        refuseDepth();
        refuseNowhere();
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            asOf.run(wiring, graph, this::export);
        }
    }

    private void export(KnowledgeGraph graph) {
        ExportRequest request = new ExportRequest(
                focus.map(words -> Selections.entity(graph, words)),
                depth.orElse(USUAL_DEPTH),
                only.isPresent(),
                background);
        Export export = new Export(graph);
        if (format.isFolder()) {
            WholeFile.writeFolder(output().orElseThrow(), folder -> export.writeFolder(format, request, folder));
            return;
        }
        Consumer<OutputStream> content =
                out -> export.write(format, request, out).ifPresent(this::tell);
        output().ifPresentOrElse(
                        file -> WholeFile.write(file, content),
                        () -> WholeFile.print(spec.commandLine().getOut(), content));
    }

    private Optional<Path> output() {
        return output.map(Path::toString).map(root::place).map(Path::of);
    }

    private void tell(String note) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(note);
        err.flush();
    }

    private void refuseNowhere() {
        if (output.isEmpty() && !format.isText()) {
            throw new ParameterException(
                    spec.commandLine(),
                    format.isFolder()
                            ? "The format " + format + " is a folder of files; name it with --output FOLDER."
                            : "The format " + format + " is no text to print; name a file with --output FILE.");
        }
    }

    private void refuseDepth() {
        if (depth.isPresent() && focus.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The option --depth needs an entity to start from; add --focus ENTITY.");
        }
        depth.filter(edges -> edges < 0).ifPresent(edges -> {
            throw new ParameterException(
                    spec.commandLine(), "The option --depth needs a whole number from 0 up, not " + edges + ".");
        });
    }
}
