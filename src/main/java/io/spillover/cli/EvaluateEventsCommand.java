package io.spillover.cli;

import io.spillover.annotate.LeanAnnotator;
import io.spillover.evaluate.EventsEvaluation;
import io.spillover.extract.Extractor;
import io.spillover.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "events",
        description = "Scores how certain events are read to be against labelled ones. The events' words are given.")
final class EvaluateEventsCommand implements Callable<Integer> {
    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD",
            description = "A JSON array of sentences: words, and golden-event-mentions with trigger, polarity and "
                    + "modality.")
    private Path gold;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        Lexicon lexicon = parent.wiring().lexicon();
        return options.report(
                EventsEvaluation.of(gold, () -> LeanAnnotator.load(lexicon), Extractor.load(lexicon)),
                spec.commandLine());
    }
}
