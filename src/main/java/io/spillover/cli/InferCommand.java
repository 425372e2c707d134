package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Redrawn;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "infer",
        description = "Draws all inferences anew: needed after a change to rules or weights, and else changes nothing.")
final class InferCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            List<Redrawn> redrawn = new ArrayList<>();
            graph.write(() -> redrawn.add(wiring.draw(graph)));
            redrawn.forEach(change -> new RedrawnText(graph)
                    .print(change, graph.articles().size(), spec.commandLine().getOut()));
        }
    }
}
