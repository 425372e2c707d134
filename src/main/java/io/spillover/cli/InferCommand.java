package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
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
            graph.write(() -> wiring.draw(graph));
            spec.commandLine()
                    .getOut()
                    .println("Drew anew what follows from "
                            + Words.count(graph.articles().size(), "article") + ".");
        }
    }
}
