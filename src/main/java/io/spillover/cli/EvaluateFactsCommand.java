package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.evaluate.Answers;
import io.spillover.evaluate.FactsEvaluation;
import io.spillover.evaluate.Scorecard;
import io.spillover.evaluate.ScoredLine;
import io.spillover.evaluate.StockBaseline;
import io.spillover.extract.StockRelations;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.IngestionReport;
import io.spillover.ingest.Progress;
import io.spillover.verdict.StoredVerdicts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "facts",
        description = "Scores what is found in one article, or in each of a folder, against gold facts. Articles are "
                + "read into memory, not into the store.")
final class EvaluateFactsCommand implements Callable<Integer> {
    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article's file, or a folder of articles.")
    private Path article;

    @Parameters(
            index = "1",
            paramLabel = "GOLD",
            description = "A file of tab-separated lines: must, mustnot, obs, verdict, risk, exposure. Or a folder of "
                    + "such files, each named like its article: NAME.tsv for NAME.txt.")
    private Path gold;

    @Option(
            names = "--baseline",
            description = "Scores CoreNLP's own KBP and OpenIE on the same must and mustnot lines, too. Needs a bigger "
                    + "heap: SPILLOVER_JAVA_ARGS=-Xmx4g. Takes minutes for a folder.")
    private boolean baseline;

    @Mixin
    private CoreferenceOption coreference;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        Wiring wiring = parent.wiring().with(coreference.method());
        List<LabelledArticle> articles = LabelledArticle.of(article, gold);
        Scorecard scorecard = FactsEvaluation.of(lines(articles, one -> linesOf(wiring, one)));
        return options.report(baseline ? withBaseline(scorecard, articles) : scorecard, spec.commandLine());
    }

    private static Scorecard withBaseline(Scorecard scorecard, List<LabelledArticle> articles) {
        StockRelations stock = StockRelations.load();
        return StockBaseline.beside(
                scorecard, lines(articles, one -> StockBaseline.lines(one.gold(), stock.apply(one.article()))));
    }

    private static List<ScoredLine> lines(
            List<LabelledArticle> articles, Function<LabelledArticle, List<ScoredLine>> scored) {
        return articles.stream()
                .flatMap(one -> scored.apply(one).stream()
                        .map(line -> one.name().map(line::in).orElse(line)))
                .toList();
    }

    private static List<ScoredLine> linesOf(Wiring wiring, LabelledArticle labelled) {
        try (KnowledgeGraph graph = wiring.storeInMemory()) {
            IngestionReport report = wiring.ingestion(
                            graph, Progress.SILENT, wiring.sources(Optional.empty(), false, remark -> {}), false)
                    .run(List.of(labelled.text().toString()));
            report.failures().stream().findFirst().ifPresent(failure -> {
                throw new SpilloverException(failure.kind(), failure.reason());
            });
            return FactsEvaluation.lines(labelled.gold(), Answers.of(graph, judgements(graph, report)));
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
