package io.spillover.cli;

import io.spillover.cluster.ClusterIngestion;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.Failure;
import io.spillover.ingest.Ingestion;
import io.spillover.ingest.IngestionReport;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "ingest", description = "Reads articles into the store and draws what follows from them.")
final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    private SpilloverCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "A file, a folder with all below it, a pattern, the address of a page, a feed or a sitemap,"
                    + " or - for standard input; with --cluster also kafka://host:port/topic.")
    private List<String> sources;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads the run may use.")
    private Optional<Integer> threads;

    @Option(names = "--batch", paramLabel = "N", description = "How many articles are written in one commit, at most.")
    private Optional<Integer> batch;

    @Option(names = "--dry-run", description = "Shows what would come of it, and leaves the store as it is.")
    private boolean dryRun;

    @Option(names = "--again", description = "Reads articles anew that are in the store already.")
    private boolean again;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The date (2026-01-31) of articles that have none of their own.")
    private Optional<LocalDate> published;

    @Option(
            names = "--allow-private",
            description = "Reads addresses of this machine and its network too, which feeds must not lead to unasked.")
    private boolean allowPrivate;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private CoreferenceOption coreference;

    @Override
    public Integer call() {
        refuseNumbers("--threads", threads, Settings.MOST_THREADS);
        refuseNumbers("--batch", batch, Settings.MOST_ARTICLES_A_COMMIT);
        Wiring wiring = root.wiring().with(threads, batch).with(coreference.method());
        cluster.check(sources, spec.commandLine());
        Sources places = wiring.sources(published, allowPrivate, this::remark);
        Optional<IngestionReport> hopeless = places.hopeless(sources);
        if (hopeless.isPresent()) {
            tellFailures(hopeless.get());
            spec.commandLine().getOut().println(IngestionText.counts(hopeless.get(), dryRun));
            return exitCode(hopeless.get());
        }
        if (!cluster.isWanted()) {
            wiring.prepareReader();
        }
        try (UntilStopped stop = new UntilStopped();
                KnowledgeGraph graph = dryRun ? wiring.storeInMemory() : wiring.store()) {
            IngestionReport report = ingest(wiring, graph, places, stop);
            tellFailures(report);
            PrintWriter out = spec.commandLine().getOut();
            new IngestionText(wiring, graph, out).print(report, dryRun);
            out.flush();
            return exitCode(report);
        }
    }

    private void refuseNumbers(String option, Optional<Integer> number, int most) {
        number.filter(given -> given < 1 || given > most).ifPresent(given -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "The option " + option + " needs a whole number from 1 to " + most + ", not " + given + ".");
        });
    }

    private IngestionReport ingest(Wiring wiring, KnowledgeGraph graph, Sources places, UntilStopped stop) {
        try (ProgressLine progress = ProgressLine.on(wiring.interactive())) {
            if (cluster.isWanted()) {
                ClusterIngestion ingestion = wiring.ingestion(
                        graph, progress, places, cluster.terms(wiring.settings(), threads, published, again));
                stop.then(() -> stop(ingestion::stop));
                return ingestion.run(sources);
            }
            Ingestion ingestion = wiring.ingestion(graph, progress, places, again);
            stop.then(() -> stop(ingestion::stop));
            return ingestion.run(sources);
        }
    }

    private void stop(Runnable ingestion) {
        ingestion.run();
        remark("Told to end: what is being read is finished and kept; the same command goes on with the rest");
    }

    private void remark(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    private void tellFailures(IngestionReport report) {
        PrintWriter err = spec.commandLine().getErr();
        report.failures().forEach(failure -> err.println(failure.reason()));
        err.flush();
    }

    /** Partly done is what has a good part; where nothing is good, the first failure tells why. */
    private static int exitCode(IngestionReport report) {
        if (report.failures().isEmpty() && report.quarantined() == 0) {
            return 0;
        }
        if (report.anyGood()) {
            return Kind.PARTLY_DONE.exitCode();
        }
        return report.failures().stream()
                .map(Failure::kind)
                .filter(kind -> kind != Kind.PARTLY_DONE)
                .findFirst()
                .orElse(Kind.UNREADABLE_INPUT)
                .exitCode();
    }
}
