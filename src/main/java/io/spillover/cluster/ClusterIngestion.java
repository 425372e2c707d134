package io.spillover.cluster;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.BatchWriter;
import io.spillover.ingest.IngestionReport;
import io.spillover.ingest.Outcome;
import io.spillover.ingest.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run over what a user names, whose articles are read and understood on a Flink cluster, while the one writer of the store
 * commits what comes of them, in the order of the source.
 *
 * <p>Start at {@link #run}. The store is, quad for quad, what a local run makes of the same source, but for the graph of runs.
 * An instance makes one run, on one thread; another may {@link #stop} it.
 */
public final class ClusterIngestion {
    private static final long GLANCE_MILLIS = 20;

    private final Places places;
    private final TravellingReader reader;
    private final KnowledgeGraph graph;
    private final BatchWriter writer;
    private final Progress progress;
    private final ClusterTerms terms;
    private final Set<String> seen = new HashSet<>();
    private volatile boolean stopping;

    /**
     * @param graph the store of {@code writer}
     * @param terms how the cluster is used
     */
    public ClusterIngestion(
            Places places,
            TravellingReader reader,
            KnowledgeGraph graph,
            BatchWriter writer,
            Progress progress,
            ClusterTerms terms) {
        this.places = places;
        this.reader = reader;
        this.graph = graph;
        this.writer = writer;
        this.progress = progress;
        this.terms = terms;
    }

    /** Takes in all articles of these places, in their order. */
    public IngestionReport run(List<String> sources) {
        Exchange exchange = Exchange.below(terms.exchange());
        try {
            Corpus corpus = Corpus.of(sources, places, exchange);
            exchange.writeParts(corpus.parts().stream());
            exchange.writeKnown(terms.again() ? Stream.empty() : graph.articleIds().stream());
            try (RunningJob job = new ClusterJob(terms, reader, exchange).start(corpus)) {
                takeIn(job, exchange, corpus);
            }
            return writer.finish();
        } catch (RuntimeException | Error failure) {
            writer.giveUpAfter(failure);
            throw failure;
        } finally {
            exchange.remove();
        }
    }

    /** Lets the run come to its end early: what was understood so far is committed, and the job is ended. From any thread. */
    public void stop() {
        stopping = true;
    }

    private void takeIn(RunningJob job, Exchange exchange, Corpus corpus) {
        Deliveries deliveries = new Deliveries(exchange, new DeliveryText(new Iris(reader.base())));
        boolean through = false;
        while (!through && !stopping) {
            boolean over = job.isOver();
            Optional<Delivery> delivery = deliveries.next(over);
            delivery.ifPresent(this::settle);
            through = over && delivery.isEmpty();
            if (!over && delivery.isEmpty()) {
                pause();
            }
        }
        if (through) {
            job.failure().ifPresent(failure -> {
                writer.finish();
                throw failure;
            });
            refuseLoss(corpus.parts().size(), deliveries.filesThrough());
        }
    }

    private void settle(Delivery delivery) {
        writer.settle(firstOf(delivery.outcome()));
        if (!(delivery.outcome() instanceof Outcome.Left)) {
            progress.done(delivery.name());
        }
    }

    /** An article that comes twice in a run is taken where it came first, as a local run does. */
    private Outcome firstOf(Outcome outcome) {
        return outcome instanceof Outcome.Understood understood
                        && !seen.add(understood.block().articleId())
                ? new Outcome.Known()
                : outcome;
    }

    private static void refuseLoss(int files, int through) {
        if (through != files) {
            throw new SpilloverException(
                    Kind.INTERNAL,
                    "Of " + files + " files the cluster gave " + through
                            + " to their end; report this, and read them without --cluster.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpilloverException(Kind.INTERNAL, "The run was interrupted; what was committed stays.", e);
        }
    }
}
