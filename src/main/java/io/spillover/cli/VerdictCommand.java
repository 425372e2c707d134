package io.spillover.cli;

import static io.spillover.cli.Table.hidden;
import static io.spillover.cli.Table.shown;
import static io.spillover.cli.Table.textOnly;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.Horizon;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "verdict",
        description = "Prints what the texts imply for targets: bullish, bearish or neutral, with the first reason.")
final class VerdictCommand implements Runnable {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description = "An asset class, an asset, a company or anything else by name; all unless given.")
    private List<String> targets = List.of();

    @Option(
            names = "--article",
            paramLabel = "ARTICLE",
            description = "What one article implies by itself; the whole store unless given.")
    private Optional<String> article;

    @Option(names = "--horizon", paramLabel = "HORIZON", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Optional<Horizon> horizon;

    @Option(
            names = "--without",
            paramLabel = "CLAIM|ARTICLE",
            description =
                    "What would change if the store did not have this article, claim or figure; nothing is changed.")
    private Optional<String> without;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private FormatOption format;

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        try (KnowledgeGraph graph = wiring.existingStore()) {
            asOf.run(wiring, graph, then -> print(wiring, then));
        }
    }

    private void print(Wiring wiring, KnowledgeGraph graph) {
        Optional<String> scope = article.map(words -> Selections.article(graph, words));
        List<VerdictRow> rows = rows(graph, scope);
        if (without.isPresent()) {
            List<VerdictRow> others = wiring.suppositions(graph).without(without.get(), () -> rows(graph, scope));
            print(VerdictChange.between(rows, others));
            return;
        }
        refuseUnknown(graph, rows);
        Explainer explainer = wiring.explainer(graph, scope, false);
        table(explainer).print(spec.commandLine().getOut(), rows, format.format());
    }

    private void print(List<VerdictChange> changes) {
        if (changes.isEmpty() && format.format() == TableFormat.TEXT) {
            spec.commandLine().getOut().println("No verdict would change without " + without.orElse("it") + ".");
        } else {
            VerdictChange.table().print(spec.commandLine().getOut(), changes, format.format());
        }
    }

    private List<VerdictRow> rows(KnowledgeGraph graph, Optional<String> scope) {
        StoredVerdicts stored = new StoredVerdicts(graph);
        return (targets.isEmpty() ? stored.of(scope) : stored.named(targets, scope))
                .stream()
                        .filter(row -> horizon.isEmpty() || horizon.get() == row.horizon())
                        .toList();
    }

    private void refuseUnknown(KnowledgeGraph graph, List<VerdictRow> rows) {
        if (rows.isEmpty() && !targets.isEmpty()) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "There is no verdict on " + String.join(", ", targets)
                            + (graph.articles().isEmpty() ? ": the store has no articles" : "")
                            + "; 'spillover verdict' lists those there are.");
        }
    }

    private static Table<VerdictRow> table(Explainer explainer) {
        return new Table<>(List.of(
                hidden("article", VerdictRow::article),
                shown("target", VerdictRow::target),
                shown("horizon", row -> row.horizon().word()),
                shown("label", row -> row.label().word()),
                shown("score", VerdictRow::score),
                hidden("confidence", VerdictRow::confidence),
                hidden("channel", row -> row.channel().word()),
                hidden("id", VerdictRow::id),
                textOnly("reason", row -> VerdictText.reason(explainer, row))));
    }
}
