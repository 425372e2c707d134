package io.spillover.ingest;

import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.source.Read;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One run over what a user names: articles are read side by side, and one writer commits what was read.
 *
 * <p>Start at {@link #run}. Results are taken in the order of the source, so a run tells the same story every time. At
 * most a few articles more than there are threads are held in memory. A run reads, writes and draws with as many threads as
 * it was given and not more. An instance makes one run; any thread may {@link #stop} it.
 */
public final class Ingestion {
    /** How many more articles than there are threads may be ahead of the writer: to read while it draws and commits. */
    private static final int AHEAD = 30;

    private final Function<String, Stream<Read>> source;
    private final Understanding understanding;
    private final BatchWriter writer;
    private final Progress progress;
    private final int threads;
    private final Set<String> seen = new HashSet<>();
    private final Asking asking = new Asking();
    private volatile boolean stopping;

    /**
     * @param source gives what there is to read in a place that the user names
     * @param reader must be safe for {@code threads} threads
     * @param threads for all that the run does
     */
    public Ingestion(
            Function<String, Stream<Read>> source,
            Function<Article, Reading> reader,
            BatchWriter writer,
            Progress progress,
            int threads) {
        this.source = source;
        this.understanding = new Understanding(reader.andThen(writer::block));
        this.writer = writer;
        this.progress = progress;
        this.threads = threads;
    }

    /** Takes in all articles of these places, in their order: outside a transaction. */
    public IngestionReport run(List<String> places) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return ended(CompletableFuture.supplyAsync(() -> run(places, new ReadingPool<>(pool)), pool));
        } finally {
            pool.shutdownNow();
        }
    }

    private IngestionReport ended(CompletableFuture<IngestionReport> run) {
        try {
            return run.get();
        } catch (InterruptedException e) {
            stop();
            asking.interrupt();
            run.handle((report, failure) -> report).join(); // what it has begun to write comes to an end
            Thread.currentThread().interrupt();
            throw new SpilloverException(Kind.INTERNAL, "The run was interrupted; what was committed stays.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The run ended", e.getCause());
        }
    }

    private IngestionReport run(List<String> places, ReadingPool<Outcome> readers) {
        try {
            Deque<Pending> pending = new ArrayDeque<>();
            for (String place : places) {
                if (!stopping) {
                    begin(place, pending, readers);
                }
            }
            while (!pending.isEmpty()) {
                settle(pending.remove(), readers);
            }
            return writer.finish();
        } catch (RuntimeException | Error failure) {
            writer.giveUpAfter(failure);
            throw failure;
        }
    }

    /** Lets the run come to its end early: what is being read is finished and committed, nothing more is begun. From any thread. */
    public void stop() {
        stopping = true;
    }

    /** One by one, so that of a large folder only a few articles are in memory. */
    private void begin(String place, Deque<Pending> pending, ReadingPool<Outcome> readers) {
        try (Stream<Read> articles = source.apply(place)) {
            Iterator<Read> reads = articles.iterator();
            for (Optional<Read> read = next(reads); read.isPresent(); read = next(reads)) {
                pending.add(begin(read.get(), readers));
                if (pending.size() > threads + AHEAD) {
                    settle(pending.remove(), readers);
                }
            }
        }
    }

    /** None where the run is to stop. */
    private Optional<Read> next(Iterator<Read> reads) {
        return asking.ask(() -> !stopping && reads.hasNext() ? Optional.of(reads.next()) : Optional.empty());
    }

    private record Pending(String name, Future<Outcome> outcome) {}

    private Pending begin(Read read, ReadingPool<Outcome> readers) {
        if (read instanceof Read.Failed failed) {
            return new Pending(failed.name(), CompletableFuture.completedFuture(Outcome.of(failed)));
        }
        if (read instanceof Read.Unchanged unchanged) {
            return new Pending(unchanged.name(), CompletableFuture.completedFuture(new Outcome.Known()));
        }
        Article article = ((Read.Found) read).article();
        if (!seen.add(article.id()) || !writer.wants(article)) {
            return new Pending(article.location(), CompletableFuture.completedFuture(new Outcome.Known()));
        }
        return new Pending(article.location(), readers.submit(() -> understood(article)));
    }

    private Outcome understood(Article article) {
        return stopping ? new Outcome.Left() : understanding.of(article);
    }

    private void settle(Pending pending, ReadingPool<Outcome> readers) {
        writer.settle(await(pending, readers));
        progress.done(pending.name());
    }

    private static Outcome await(Pending pending, ReadingPool<Outcome> readers) {
        try {
            return readers.await(pending.outcome());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpilloverException(Kind.INTERNAL, "The run was interrupted; what was committed stays.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SpilloverException known) {
                throw known;
            }
            throw new IllegalStateException("Reading " + pending.name() + " ended the run", e.getCause());
        }
    }
}
