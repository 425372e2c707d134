package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.Horizon;
import io.spillover.verdict.Proof;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description =
                "Prints why something holds, or why not, down to the sentences: a verdict, an exposure, a risk or a"
                        + " fact.")
final class ExplainCommand implements Runnable {

    /** How a proof is printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "THING",
            description = "An id from a table (verdict/..., exposure/..., fact/...), a target of verdicts (crypto), or "
                    + "a statement: Microsoft exposedTo China.")
    private List<String> thing = List.of();

    @Option(
            names = "--article",
            paramLabel = "ARTICLE",
            description = "What one article implies by itself; the whole store unless given.")
    private Optional<String> article;

    @Option(names = "--all", description = "Shows every proof, and every rule that comes near, not only the first.")
    private boolean all;

    @Option(
            names = "--why-not",
            arity = "0..1",
            paramLabel = "LABEL",
            fallbackValue = "",
            description = "Why the verdicts on a target are not bullish, bearish or neutral; without a label, why a "
                    + "statement does not follow: which rules come closest, and what each of them lacks.")
    private Optional<String> whyNot;

    @Option(
            names = "--horizon",
            paramLabel = "HORIZON",
            description = "With a target of verdicts: ${COMPLETION-CANDIDATES}; both unless given.")
    private Optional<Horizon> horizon;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How to print the proof: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given).")
    private Format format = Format.TEXT;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        Question question = Question.of(spec.commandLine(), thing, whyNot);
        try (KnowledgeGraph graph = wiring.existingStore()) {
            asOf.run(wiring, graph, then -> print(proofs(wiring, then, question)));
        }
    }

    private List<Proof> proofs(Wiring wiring, KnowledgeGraph graph, Question question) {
        return graph.read(() -> {
            Optional<String> scope = article.map(given -> Selections.article(graph, given));
            List<Proof> proofs = question.isWhyNot()
                    ? new Refusals(wiring, graph, scope, all).proofs(question, horizon)
                    : why(wiring, graph, scope, question.words());
            if (proofs.isEmpty()) {
                throw new SpilloverException(
                        Kind.USAGE,
                        "There is nothing to explain by the name '" + question.words()
                                + "'; give an id from 'spillover facts --inferred --format tsv', a target from 'spillover"
                                + " verdict', or three words as in 'Microsoft exposedTo China'.");
            }
            return proofs;
        });
    }

    private List<Proof> why(Wiring wiring, KnowledgeGraph graph, Optional<String> scope, String words) {
        Things things = new Things(graph, scope, horizon);
        Explainer explainer = wiring.explainer(graph, things.scopeOf(words), all);
        return things.proofs(explainer, words);
    }

    private void print(List<Proof> proofs) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            ProofJson.print(out, proofs);
        } else {
            ProofTree tree = new ProofTree(out);
            proofs.forEach(tree::print);
        }
        out.flush();
    }
}
