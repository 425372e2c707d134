package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.Proof;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Prints why something holds, down to the sentences: a verdict, an exposure, a risk or a fact.")
final class ExplainCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "THING",
            description = "An id from a table (verdict/..., exposure/..., fact/...), a target of verdicts (crypto), or "
                    + "a statement: Microsoft exposedTo China.")
    private List<String> thing;

    @Option(
            names = "--article",
            paramLabel = "ARTICLE",
            description = "What one article implies by itself; the whole store unless given.")
    private Optional<String> article;

    @Option(names = "--all", description = "Shows every proof, not only the shortest of each thing.")
    private boolean all;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        String words = String.join(" ", thing);
        try (KnowledgeGraph graph = wiring.existingStore()) {
            Optional<String> scope = article.map(given -> Selections.article(graph, given));
            Things things = new Things(graph, scope);
            Explainer explainer = wiring.explainer(graph, things.scopeOf(words), all);
            List<Proof> proofs = things.proofs(explainer, words);
            if (proofs.isEmpty()) {
                throw new SpilloverException(
                        Kind.USAGE,
                        "There is nothing to explain by the name '" + words
                                + "'; give an id from 'spillover facts --inferred --format tsv', a target from 'spillover"
                                + " verdict', or three words as in 'Microsoft exposedTo China'.");
            }
            PrintWriter out = spec.commandLine().getOut();
            ProofTree tree = new ProofTree(out);
            proofs.forEach(tree::print);
            out.flush();
        }
    }
}
