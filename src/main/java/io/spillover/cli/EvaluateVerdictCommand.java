package io.spillover.cli;

import io.spillover.evaluate.TargetJudge;
import io.spillover.evaluate.TargetReader;
import io.spillover.evaluate.VerdictEvaluation;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "verdict",
        description =
                "Scores verdicts over the short horizon against labels that people gave. Each text is an article of "
                        + "its own, never stored.")
final class EvaluateVerdictCommand implements Callable<Integer> {
    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD.tsv",
            description =
                    "A table with the columns id, text, target and label. A target is an asset class, the name of an "
                            + "entity as the text has it, or * for the text's main target.")
    private Path gold;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        Wiring wiring = parent.wiring();
        try (KnowledgeGraph graph = wiring.storeInMemory()) {
            return options.report(
                    VerdictEvaluation.of(
                            gold,
                            () -> new TargetJudge(
                                    graph,
                                    wiring.articleVerdicts(graph),
                                    new TargetReader(wiring.lexicon()),
                                    new Articles(new ArticleLayout()))),
                    spec.commandLine());
        }
    }
}
