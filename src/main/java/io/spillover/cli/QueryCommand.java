package io.spillover.cli;

import io.spillover.graph.Answer;
import io.spillover.graph.AnswerFormat;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.SavedQuery;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "query", description = "Answers a saved query, or one from a file.")
final class QueryCommand implements Runnable {
    private static final Table<SavedQuery> LIST = new Table<>(List.of(
            Table.shown("name", SavedQuery::name),
            Table.shown("title", SavedQuery::title),
            Table.shown("set", QueryCommand::parameters),
            Table.hidden("meaning", SavedQuery::meaning),
            Table.hidden("example", SavedQuery::example)));

    /** How an answer is written. */
    enum Format {
        TEXT,
        CSV,
        TSV,
        JSON,
        XML,
        TURTLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|FILE.rq",
            description = "A name that --list shows, or a file with a SPARQL query.")
    private Optional<String> query;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A value for a variable of the query, such as company=Microsoft.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--list", description = "Shows the saved queries.")
    private boolean list;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How to print the answer: ${COMPLETION-CANDIDATES}; turtle for queries that construct.")
    private Format format = Format.TEXT;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Override
    public void run() {
        Wiring wiring = root.wiring();
        if (list) {
            LIST.print(spec.commandLine().getOut(), List.copyOf(wiring.queries().all()), tableFormat());
            return;
        }
        SavedQuery wanted = wanted(wiring);
        try (KnowledgeGraph graph = wiring.existingStore()) {
            asOf.run(wiring, graph, then -> print(then, wanted));
        }
    }

    private void print(KnowledgeGraph graph, SavedQuery wanted) {
        switch (format) {
            case TEXT, TSV -> printTable(graph.select(wanted, values));
            case CSV -> printAs(AnswerFormat.CSV, graph, wanted);
            case JSON -> printAs(AnswerFormat.JSON, graph, wanted);
            case XML -> printAs(AnswerFormat.XML, graph, wanted);
            case TURTLE -> printAs(AnswerFormat.TURTLE, graph, wanted);
        }
    }

    private SavedQuery wanted(Wiring wiring) {
        String name = query.orElseThrow(() -> new ParameterException(
                spec.commandLine(), "A query is missing; name one that 'spillover query --list' shows, or a file."));
        return name.endsWith(".rq")
                ? SavedQuery.read(Path.of(root.place(name)))
                : wiring.queries().named(name);
    }

    private TableFormat tableFormat() {
        return switch (format) {
            case TEXT -> TableFormat.TEXT;
            case TSV -> TableFormat.TSV;
            case JSON -> TableFormat.JSON;
            case CSV, XML, TURTLE ->
                throw new ParameterException(
                        spec.commandLine(),
                        "The list of queries is printed as text, tsv or json, not as " + format + ".");
        };
    }

    private void printTable(Answer answer) {
        List<Table.Column<List<String>>> columns = IntStream.range(
                        0, answer.columns().size())
                .mapToObj(i -> Table.<List<String>>shown(answer.columns().get(i), row -> row.get(i)))
                .toList();
        new Table<>(columns).printInParallel(spec.commandLine().getOut(), answer.rows(), tableFormat());
    }

    private void printAs(AnswerFormat wanted, KnowledgeGraph graph, SavedQuery saved) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        graph.answer(saved, values, wanted, bytes);
        PrintWriter out = spec.commandLine().getOut();
        out.print(bytes.toString(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String parameters(SavedQuery saved) {
        return saved.parameters().stream().map(SavedQuery.Parameter::name).collect(Collectors.joining(" "));
    }
}
