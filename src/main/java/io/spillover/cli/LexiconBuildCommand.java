package io.spillover.cli;

import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.lists.ListTables;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        description = {
            "Makes tables of the lexicon from public lists of companies, coins and currencies.",
            "What is curated by hand wins: names that it has are left out. Review what comes out before you use it."
        })
final class LexiconBuildCommand implements Callable<Integer> {
    @ParentCommand
    private LexiconCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "LISTS",
            description = "A folder with sec-company-tickers.json, sp500-constituents.csv, indian-companies.csv, "
                    + "crypto-assets-curated.json, crypto-symbols.json and iso-4217-list-one.xml.")
    private Path lists;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the tables are written.")
    private Path to;

    @Override
    public Integer call() {
        Lexicon curated = parent.wiring().curatedLexicon();
        Map<String, String> tables = ListTables.of(lists, curated);
        tables.forEach((name, table) -> {
            WholeFile.write(to.resolve(name), table);
            long rows = table.lines().count() - 2;
            spec.commandLine().getOut().println("Wrote " + Words.count(rows, "row") + " to " + to.resolve(name) + ".");
        });
        return 0;
    }
}
