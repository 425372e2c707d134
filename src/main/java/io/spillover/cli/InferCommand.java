package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "infer",
        description = "Draws all inferences anew: needed after a change to rules or weights, and else changes nothing.")
final class InferCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            graph.write(() -> wiring.draw(graph));
        }
    }
}
