package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.evaluate.Answers;
import io.spillover.evaluate.FactsEvaluation;
import io.spillover.evaluate.Scorecard;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.IngestionReport;
import io.spillover.ingest.Progress;
import io.spillover.verdict.StoredVerdicts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "facts",
        description = "Scores what is found in one article against gold facts. The article is read into memory, not "
                + "into the store.")
final class EvaluateFactsCommand implements Callable<Integer> {
    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article's file.")
    private String article;

    @Parameters(
            index = "1",
            paramLabel = "GOLD",
            description = "A file of tab-separated lines: must, mustnot, obs, verdict, risk, exposure.")
    private Path gold;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        Wiring wiring = parent.wiring();
        try (KnowledgeGraph graph = wiring.storeInMemory()) {
            IngestionReport report = wiring.ingestion(graph, Progress.SILENT, Optional.empty(), false)
                    .run(List.of(article));
            report.failures().stream().findFirst().ifPresent(failure -> {
                throw new SpilloverException(failure.kind(), failure.reason());
            });
            Scorecard scorecard = FactsEvaluation.of(gold, Answers.of(graph, judgements(graph, report)));
            return options.report(scorecard, spec.commandLine());
        }
    }

    private static List<Answers.Judgement> judgements(KnowledgeGraph graph, IngestionReport report) {
        return new StoredVerdicts(graph)
                .of(report.added().stream().findFirst()).stream()
                        .map(row -> new Answers.Judgement(
                                row.target(), row.horizon().word(), row.label().word()))
                        .toList();
    }
}
