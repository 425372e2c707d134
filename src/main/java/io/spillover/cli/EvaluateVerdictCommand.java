package io.spillover.cli;

import io.spillover.evaluate.CueEvaluation;
import io.spillover.evaluate.Scorecard;
import io.spillover.evaluate.TargetJudge;
import io.spillover.evaluate.TargetReader;
import io.spillover.evaluate.VerdictEvaluation;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--cross-validate",
            description =
                    "Learns the weights of cues anew from the texts of four fifths of the file and judges those of the "
                            + "last fifth with them, five times.")
    private boolean crossValidate;

    @Option(
            names = "--learn",
            paramLabel = "FILE",
            description = "Writes weights of cues that are learnt from the file.")
    private Optional<Path> learn;

    @Option(
            names = "--from",
            defaultValue = "",
            paramLabel = "PREFIX",
            description = "Learns only from rows whose id begins so, such as those whose licence allows it.")
    private String from = "";

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "The data's name, its authors and licence, for the head of the file of weights.")
    private Optional<String> note = Optional.empty();

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        Wiring wiring = parent.wiring();
        try (KnowledgeGraph graph = wiring.storeInMemory()) {
            Supplier<TargetJudge> judge = () -> new TargetJudge(
                    graph,
                    wiring.articleVerdicts(graph),
                    new TargetReader(wiring.lexicon()),
                    new Articles(new ArticleLayout()));
            if (!crossValidate && learn.isEmpty()) {
                return options.report(VerdictEvaluation.of(gold, judge::get), spec.commandLine());
            }
            CueEvaluation cues = CueEvaluation.read(gold, from, judge);
            learn.ifPresent(file -> cues.learn().write(file, comments(file, cues.weightsCrossValidated())));
            return options.report(
                    crossValidate ? cues.crossValidated() : cues.weightsCrossValidated(), spec.commandLine());
        }
    }

    private List<String> comments(Path file, Scorecard scores) {
        List<String> comments = new ArrayList<>();
        comments.add("Learnt by 'spillover evaluate verdict " + gold.getFileName()
                + (from.isEmpty() ? "" : " --from " + from) + " --learn " + file.getFileName()
                + note.map(words -> " --note ...'").orElse("'"));
        note.ifPresent(words -> comments.add("from " + words));
        comments.add("By five folds over the texts of the same rows accuracy %.3f, macro-F1 %.3f"
                .formatted(
                        scores.scores().getOrDefault("accuracy", 0).doubleValue(),
                        scores.scores().getOrDefault("macroF1", 0).doubleValue()));
        return comments;
    }
}
