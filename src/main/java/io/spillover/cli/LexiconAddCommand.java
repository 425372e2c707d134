package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.lexicon.Addition;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.MergeRow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = {
            "Adds entities and relations to your own part of the lexicon, and joins or parts entities.",
            "The header of a table tells its use: 'label type aliases …' for entities, 'subject predicate object' for "
                    + "relations, 'merge into note' for entities that are one, 'part from note' to undo that. Cells are "
                    + "separated by tabs. Where a table has a mistake, nothing of any is added."
        })
final class LexiconAddCommand implements Callable<Integer> {
    @ParentCommand
    private LexiconCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A table, tab-separated, in UTF-8.")
    private List<Path> files;

    @Option(
            names = "--skip-broken",
            description = "Adds the rows without a mistake, names the others, and ends with exit code 4.")
    private boolean skipBroken;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Your folder of additions, where the settings name none under 'additions'.")
    private Optional<Path> to;

    @Override
    public Integer call() {
        Wiring wiring = parent.wiring();
        OwnLexicon own = wiring.ownLexicon(to);
        Addition addition = Addition.check(files, own.without(files), wiring.relationsOfLexicon());
        Lexicon preview = addition.tables().isEmpty() ? wiring.lexicon() : own.with(addition.tables());
        MergeRun.Check merges = wiring.merges().check(addition.merges(), preview);
        List<String> mistakes = new ArrayList<>(addition.mistakes());
        mistakes.addAll(merges.mistakes());
        mistakes.forEach(mistake -> spec.commandLine().getErr().println(mistake));
        boolean nothingGood = addition.tables().isEmpty() && merges.good().isEmpty();
        if (!mistakes.isEmpty() && (!skipBroken || nothingGood)) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED,
                    "Nothing was added, because of " + Words.count(mistakes.size(), "mistake") + "; mend them"
                            + (nothingGood ? "." : ", or add the rest with --skip-broken."));
        }
        add(own, addition.tables());
        merge(merges.good());
        return mistakes.isEmpty() ? 0 : Kind.PARTLY_DONE.exitCode();
    }

    private void add(OwnLexicon own, List<Addition.GoodTable> tables) {
        PrintWriter out = spec.commandLine().getOut();
        for (Addition.GoodTable table : tables) {
            Path written = own.write(table);
            String noun = table.ofRelations() ? "relation" : "row";
            out.println("Added " + Words.count(table.rows(), noun) + " in " + written + ".");
        }
        if (!tables.isEmpty() && !own.isUsed()) {
            out.println("The next ingest uses this only if the settings say 'additions: " + own.folder() + "'.");
        }
    }

    /** By a wiring of its own, which reads the lexicon as it is now. */
    private void merge(List<MergeRow> rows) {
        if (!rows.isEmpty()) {
            parent.wiring().merges().run(rows).forEach(spec.commandLine().getOut()::println);
        }
    }
}
