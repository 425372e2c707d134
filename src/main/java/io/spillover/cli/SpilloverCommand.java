package io.spillover.cli;

import io.spillover.graph.remote.Endpoint;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command that all others hang on: it owns the options that they share. */
@Command(
        name = "spillover",
        description = "Turns market news into a knowledge graph whose exposures, risks and verdicts can be proved "
                + "down to the sentence.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done",
            "  1:internal error",
            "  2:the command was not understood",
            "  3:input unreadable",
            "  4:partly done; every article that failed is named",
            "  5:store locked or unavailable",
            "  6:a check failed, or a file of settings, rules or names has a mistake",
            "130:interrupted"
        },
        subcommands = {
            IngestCommand.class,
            FactsCommand.class,
            ObservationsCommand.class,
            VerdictCommand.class,
            ExplainCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            JobsCommand.class,
            ForgetCommand.class,
            InferCommand.class,
            CheckCommand.class,
            CompactCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            LexiconCommand.class,
            EvaluateCommand.class,
            CompletionCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
final class SpilloverCommand implements Runnable {
    private static final Path DEFAULT_SETTINGS = Path.of("spillover.yaml");

    private final Surroundings surroundings;
    private final Readers readers;
    private final Optional<Wiring> owner;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--store",
            paramLabel = "DIR|URL",
            scope = ScopeType.INHERIT,
            description = "The folder of the store, or the address of a SPARQL endpoint: ./spillover-store, unless"
                    + " $$SPILLOVER_STORE or the settings say so. For an address, $$SPILLOVER_STORE_TOKEN has the"
                    + " token, or $$SPILLOVER_STORE_PASSWORD user:password.")
    private Optional<String> store;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A settings file: ./spillover.yaml, if it is there.")
    private Optional<Path> config;

    @Option(names = "-v", scope = ScopeType.INHERIT, description = "Tells more on standard error; -vv tells most.")
    private boolean[] verbose = {};

    @Option(
            names = "--log",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "Writes down in a file what it does, for a process that runs for long: a new file every day and"
                            + " every 10 MB, those of 30 days are kept.")
    private Optional<Path> log;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "Prints without colors.")
    private boolean noColor;

    private SpilloverCommand(Surroundings surroundings, Readers readers, Optional<Wiring> owner) {
        this.surroundings = surroundings;
        this.readers = readers;
        this.owner = owner;
    }

    /**
     * The whole command line, ready to execute.
     *
     * @param readers makes what reads articles, once a command asks for it
     */
    static CommandLine commandLine(Surroundings surroundings, Readers readers) {
        return commandLine(new SpilloverCommand(surroundings, readers, Optional.empty()));
    }

    /** The same for another process, on what this one has open, as it is seen from that one's folder. */
    CommandLine answering(Wiring open, Path folder) {
        return commandLine(new SpilloverCommand(surroundings.in(folder), readers, Optional.of(open)))
                .setColorScheme(Help.defaultColorScheme(Ansi.OFF));
    }

    private static CommandLine commandLine(SpilloverCommand root) {
        Failures failures = new Failures();
        return new CommandLine(root)
                .registerConverter(LocalDate.class, SpilloverCommand::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(root::execute);
    }

    private int execute(ParseResult parsed) {
        if (owner.isEmpty()) {
            Verbosity.of(log.isPresent() ? Math.max(1, verbose.length) : verbose.length)
                    .apply();
            log.map(LogFile::new).ifPresent(LogFile::open);
        } else if (!OwnersAnswer.isAnswered(parsed)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The owner of a store answers questions and sees to jobs; it does nothing else");
        }
        if (noColor) {
            parsed.asCommandLineList().forEach(line -> line.setColorScheme(Help.defaultColorScheme(Ansi.OFF)));
        }
        return new RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /** What the settings and the options make of this run; nothing is opened or loaded yet. */
    Wiring wiring() {
        return owner.orElseGet(() -> new Wiring(surroundings, settings(), readers));
    }

    /** A path or a pattern as it is seen from the working folder; an address as it is. */
    String place(String words) {
        return Places.of(words, surroundings.folder());
    }

    /** The environment. */
    Map<String, String> variables() {
        return surroundings.variables();
    }

    private Settings settings() {
        Settings settings = config.or(() -> Optional.of(DEFAULT_SETTINGS).filter(Files::exists))
                .map(SettingsFile::read)
                .orElse(Settings.DEFAULTS);
        Settings named = store.or(
                        () -> Optional.ofNullable(surroundings.variables().get("SPILLOVER_STORE")))
                .filter(words -> !words.isBlank())
                .map(words -> withStore(settings, words))
                .orElse(settings);
        return named.elsewhere()
                .map(endpoint -> named.withStore(StoreAddress.known(endpoint, surroundings.variables())))
                .orElse(named);
    }

    private static Settings withStore(Settings settings, String words) {
        if (!StoreAddress.isMeant(words)) {
            return settings.withStore(Path.of(words));
        }
        URI address = Endpoint.uri(words);
        return settings.withStore(settings.elsewhere()
                .filter(known -> known.address().equals(address))
                .orElseGet(() -> Endpoint.at(words)));
    }

    private static LocalDate date(String words) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + words + "' is no date; write it as 2026-01-31");
        }
    }
}
