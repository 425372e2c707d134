package io.spillover.cli;

import io.spillover.evaluate.OpenEvaluation;
import io.spillover.extract.StanfordOpenFacts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "open",
        description = "Scores open facts against CaRB's gold tuples, by CaRB's own match. Nothing is stored.")
final class EvaluateOpenCommand implements Callable<Integer> {
    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "GOLD",
            description = "A file of tab-separated lines: sentence, relation, first argument, further arguments.")
    private Path gold;

    @Option(names = "--baseline", description = "Scores Stanford's OpenIE on the same sentences, too.")
    private boolean baseline;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        OpenEvaluation evaluation = OpenEvaluation.against(gold);
        OpenSentenceReader reader = new OpenSentenceReader(parent.wiring().lexicon());
        return options.report(
                evaluation.score(reader, baseline ? Optional.of(StanfordOpenFacts.load()) : Optional.empty()),
                spec.commandLine());
    }
}
