package io.spillover.cli;

import io.spillover.evaluate.RelationsEvaluation;
import io.spillover.extract.learnt.SpanReader;
import java.nio.file.Path;
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
        name = "relations",
        description = "Scores relations between entities that are given: F1 of all, a table of types and distance for "
                + "comparison (baselineF1), and the F1 of each type.")
final class EvaluateRelationsCommand implements Callable<Integer> {
    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD",
            description =
                    "A JSON array of sentences with tokens, entities (type, start, end) and relations (type, head, "
                            + "tail).")
    private Path gold;

    @Option(
            names = "--cross-validate",
            description = "Learns the weights anew from nine tenths of the file and asks the last tenth, ten times.")
    private boolean crossValidate;

    @Option(
            names = "--end-to-end",
            description =
                    "Finds the entities too; a relation is right where both of its entities overlap the right ones.")
    private boolean endToEnd;

    @Option(names = "--learn", paramLabel = "FILE", description = "Writes weights that are learnt from the whole file.")
    private Optional<Path> learn;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        Supplier<SpanReader> reader = () -> new SpanReader(parent.wiring().lexicon());
        if (endToEnd) {
            return options.report(RelationsEvaluation.endToEnd(gold, reader), spec.commandLine());
        }
        RelationsEvaluation evaluation = RelationsEvaluation.read(gold, reader);
        learn.ifPresent(file -> evaluation.learn().write(file, title(file)));
        return options.report(crossValidate ? evaluation.crossValidated() : evaluation.score(), spec.commandLine());
    }

    private String title(Path file) {
        return "Learnt by 'spillover evaluate relations " + gold.getFileName() + " --learn " + file.getFileName() + "'";
    }
}
