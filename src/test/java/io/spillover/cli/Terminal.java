package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.remote.Endpoint;
import io.spillover.ingest.TripleReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs commands as the process does, on a store of its own. */
final class Terminal {
    private final String store;
    private final Readers readers;
    private final Instant now;
    private String input = "";

    /** With a reader that needs no models. */
    Terminal(Path store) {
        this(store, Instant.parse("2026-01-31T12:00:00Z"));
    }

    /** The same at another time. */
    Terminal(Path store, Instant now) {
        this(store, (lexicon, coreference, patterns) -> new TripleReader(), now);
    }

    /** On a store elsewhere. */
    static Terminal elsewhere(String address) {
        return new Terminal(
                address, (lexicon, coreference, patterns) -> new TripleReader(), Instant.parse("2026-01-31T12:00:00Z"));
    }

    Terminal(Path store, Readers readers) {
        this(store, readers, Instant.parse("2026-01-31T12:00:00Z"));
    }

    private Terminal(Path store, Readers readers, Instant now) {
        this(store.toString(), readers, now);
    }

    private Terminal(String store, Readers readers, Instant now) {
        this.store = store;
        this.readers = readers;
        this.now = now;
    }

    /** What a command left behind. */
    record Outcome(int exitCode, String out, String err) {

        /** The rows of a tsv table below its header, each with these columns only. */
        List<List<String>> rows(String... columns) {
            List<List<String>> lines =
                    out.lines().map(line -> List.of(line.split("\t", -1))).toList();
            List<Integer> places =
                    Arrays.stream(columns).map(lines.get(0)::indexOf).toList();
            return lines.stream()
                    .skip(1)
                    .map(line -> places.stream().map(line::get).toList())
                    .toList();
        }
    }

    Terminal type(String text) {
        input = text;
        return this;
    }

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    /** Runs a command that prints there, and gives its exit code. */
    int run(PrintWriter out, PrintWriter err, String... arguments) {
        return SpilloverCommand.commandLine(surroundings(), readers)
                .setOut(out)
                .setErr(err)
                .execute(Stream.concat(Stream.of("--no-color"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** The store itself, as a command opens it. */
    KnowledgeGraph open() {
        return wiring().store();
    }

    Wiring wiring() {
        Settings settings = StoreAddress.isMeant(store)
                ? Settings.DEFAULTS.withStore(Endpoint.at(store))
                : Settings.DEFAULTS.withStore(Path.of(store));
        return new Wiring(surroundings(), settings, readers);
    }

    /** Owns the store as a server does, and answers the commands that are run meanwhile, until it is closed. */
    Owner own() {
        SpilloverCommand root =
                SpilloverCommand.commandLine(surroundings(), readers).getCommand();
        Wiring wiring = wiring();
        KnowledgeGraph graph = wiring.store();
        OpenJobs jobs = new OpenJobs(() -> wiring.jobs().open(graph));
        wiring.jobs().own(graph, jobs);
        CommandPort port = wiring.jobs().commandPort(folder -> root.answering(wiring, folder));
        port.start();
        return new Owner(graph, jobs, port);
    }

    /** What a process that owns the store has open. */
    record Owner(KnowledgeGraph graph, OpenJobs jobs, CommandPort port) implements AutoCloseable {
        @Override
        public void close() {
            port.close();
            jobs.close();
            graph.close();
        }
    }

    /** All that is in the store, but for runs. */
    String nquads() {
        try (KnowledgeGraph graph = open()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            graph.canonicalNQuads(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** No environment but the store's, a clock that stands still, and no waiting. */
    private Surroundings surroundings() {
        return new Surroundings(
                Path.of(System.getProperty("spillover.home", ".")),
                Path.of("").toAbsolutePath(),
                Map.of("SPILLOVER_STORE", store),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Clock.fixed(now, ZoneOffset.UTC),
                false,
                time -> {});
    }
}
