package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "observations", description = "Prints the figures of the store, of an article or of an entity.")
final class ObservationsCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SELECTOR",
            description = "An article (its path, content hash or IRI), or an entity (a name or an id).")
    private Optional<String> selector;

    @Mixin
    private FormatOption format;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            asOf.run(wiring, graph, false, this::print);
        }
    }

    private void print(KnowledgeGraph graph) {
        FactTables.OBSERVATIONS.print(
                spec.commandLine().getOut(), graph.observations(Selections.of(graph, selector)), format.format());
    }
}
