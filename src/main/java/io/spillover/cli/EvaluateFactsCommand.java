package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.evaluate.Answers;
import io.spillover.evaluate.FactsEvaluation;
import io.spillover.evaluate.Scorecard;
import io.spillover.evaluate.ScoredLine;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.IngestionReport;
import io.spillover.ingest.Progress;
import io.spillover.verdict.StoredVerdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        Wiring wiring = parent.wiring();
        Scorecard scorecard = Files.isDirectory(gold)
                ? FactsEvaluation.of(goldFiles().stream()
                        .flatMap(file -> linesOf(wiring, file))
                        .toList())
                : FactsEvaluation.of(linesOf(wiring, article, gold));
        return options.report(scorecard, spec.commandLine());
    }

    private List<Path> goldFiles() {
        try (Stream<Path> files = Files.list(gold)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new SpilloverException(
                        Kind.UNREADABLE_INPUT,
                        "The folder " + gold + " has no gold files; give one with NAME.tsv for each article NAME.txt.");
            }
            return found;
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT, "The folder " + gold + " cannot be listed; check its rights.", e);
        }
    }

    private Stream<ScoredLine> linesOf(Wiring wiring, Path goldFile) {
        String name = goldFile.getFileName().toString().replaceFirst("\\.tsv$", "");
        return linesOf(wiring, article.resolve(name + ".txt"), goldFile).stream()
                .map(line -> line.in(name));
    }

    private List<ScoredLine> linesOf(Wiring wiring, Path text, Path goldFile) {
        try (KnowledgeGraph graph = wiring.storeInMemory()) {
            IngestionReport report = wiring.ingestion(graph, Progress.SILENT, Optional.empty(), false)
                    .run(List.of(text.toString()));
            report.failures().stream().findFirst().ifPresent(failure -> {
                throw new SpilloverException(failure.kind(), failure.reason());
            });
            return FactsEvaluation.lines(goldFile, Answers.of(graph, judgements(graph, report)));
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
