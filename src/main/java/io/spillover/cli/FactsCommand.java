package io.spillover.cli;

import io.spillover.graph.FactRow;
import io.spillover.graph.KnowledgeGraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "facts", description = "Prints the facts of the store, of an article or of an entity.")
final class FactsCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SELECTOR",
            description = "An article (its path, content hash or IRI), or an entity (a name or an id).")
    private Optional<String> selector;

    @Option(names = "--open", description = "Adds facts that keep their own verb phrase; rules never fire on them.")
    private boolean open;

    @Option(names = "--inferred", description = "Adds what rules drew: exposures, risks, signals.")
    private boolean inferred;

    @Mixin
    private FormatOption format;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            asOf.run(wiring, graph, inferred, this::print);
        }
    }

    private void print(KnowledgeGraph graph) {
        List<FactRow> rows = graph.facts(Selections.of(graph, selector), included());
        FactTables.FACTS.print(spec.commandLine().getOut(), rows, format.format());
    }

    private Set<FactRow.Include> included() {
        Set<FactRow.Include> included = EnumSet.noneOf(FactRow.Include.class);
        if (open) {
            included.add(FactRow.Include.OPEN);
        }
        if (inferred) {
            included.add(FactRow.Include.INFERRED);
        }
        return included;
    }
}
