package io.spillover.cli;

import io.spillover.annotate.LeanAnnotator;
import io.spillover.evaluate.CoreferenceEvaluation;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Coreference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "coreference",
        description =
                "Scores for whom pronouns and descriptions such as \"the company\" stand, by the chosen method and, "
                        + "told beside it, by the other.")
final class EvaluateCoreferenceCommand implements Callable<Integer> {
    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "GOLD",
            description = "NAF files whose mentions are labelled and linked to DBpedia, or folders of such files.")
    private List<Path> gold;

    @Mixin
    private CoreferenceOption coreference;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        Wiring wiring = parent.wiring().with(coreference.method());
        Lexicon lexicon = wiring.lexicon();
        Coreference.Method method = wiring.settings().coreference();
        Coreference.Method other =
                method == Coreference.Method.OWN ? Coreference.Method.STATISTICAL : Coreference.Method.OWN;
        return options.report(
                CoreferenceEvaluation.read(NafFiles.in(gold), () -> LeanAnnotator.load(lexicon), lexicon)
                        .score(method, other),
                spec.commandLine());
    }
}
