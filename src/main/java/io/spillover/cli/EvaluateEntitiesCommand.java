package io.spillover.cli;

import io.spillover.annotate.LeanAnnotator;
import io.spillover.evaluate.EntitiesEvaluation;
import io.spillover.evaluate.GoldNames;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.LexiconLinker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        name = "entities",
        description = "Scores which names of organizations and products are found, and whom they are linked to, beside "
                + "CoreNLP's own recognizer.")
final class EvaluateEntitiesCommand implements Callable<Integer> {
    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "GOLD",
            description = "NAF files whose mentions are labelled and linked to DBpedia, or folders of such files. With "
                    + "--articles, gold files of facts (.tsv), or folders of them.")
    private List<Path> gold;

    @Option(
            names = "--articles",
            paramLabel = "FOLDER",
            description = "Scores whether the names in gold files of facts, NAME.tsv for each article NAME.txt of this "
                    + "folder, resolve to one entity each.")
    private Optional<Path> articles;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() {
        if (articles.isPresent()) {
            return namesOfFacts(articles.get());
        }
        List<Path> files = NafFiles.in(gold);
        Lexicon lexicon = parent.wiring().lexicon();
        return options.report(
                EntitiesEvaluation.of(files, () -> LeanAnnotator.load(lexicon), new LexiconLinker(lexicon), lexicon),
                spec.commandLine());
    }

    private int namesOfFacts(Path folder) {
        List<LabelledArticle> labelled = gold.stream()
                .flatMap(place -> LabelledArticle.of(articleOf(folder, place), place).stream())
                .toList();
        Lexicon lexicon = parent.wiring().lexicon();
        return options.report(
                GoldNames.of(
                        labelled.stream().map(LabelledArticle::gold).toList(),
                        labelled.stream().map(LabelledArticle::article).toList(),
                        () -> LeanAnnotator.load(lexicon),
                        new LexiconLinker(lexicon),
                        lexicon),
                spec.commandLine());
    }

    private static Path articleOf(Path folder, Path gold) {
        String name = String.valueOf(gold.getFileName());
        return Files.isDirectory(gold) ? folder : folder.resolve(name.replaceFirst("\\.tsv$", ".txt"));
    }
}
