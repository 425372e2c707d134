package io.spillover.cli;

import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Disagreement;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Redrawn;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description =
                "Verifies the store and changes nothing: what articles say keeps the shapes and quotes their texts,"
                        + " the background is what they need, and inferences, proofs and verdicts come out the same when they"
                        + " are drawn anew.")
final class CheckCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Wiring wiring = root.wiring();
        PrintWriter out = spec.commandLine().getOut();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            List<String> faults = graph.keeping().faults();
            faults.stream().limit(SHOWN).forEach(out::println);
            if (faults.size() > SHOWN) {
                out.println("and " + Words.count(faults.size() - SHOWN, "fault") + " more");
            }
            boolean inStep = isInStep(wiring, graph, out);
            if (faults.isEmpty() && inStep) {
                out.println(
                        "The store is sound: " + Words.count(graph.articles().size(), "article") + ".");
                return 0;
            }
            return Kind.CHECK_FAILED.exitCode();
        }
    }

    private static boolean isInStep(Wiring wiring, KnowledgeGraph graph, PrintWriter out) {
        return graph.suppose(() -> {
            Set<Triple> before = graph.inferred();
            Redrawn redrawn = wiring.draw(graph);
            int differing = Disagreement.of(before, graph.inferred());
            if (differing == 0) {
                return true;
            }
            new RedrawnText(graph).print(redrawn, graph.articles().size(), out);
            out.println("What follows differs from what is stored, by " + differing
                    + " triples; 'spillover infer' brings it in step.");
            return false;
        });
    }
}
