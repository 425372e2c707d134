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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One run over what a user names: articles are read side by side, and one writer commits what was read.
 *
 * <p>Start at {@link #run}. Results are taken in the order of the source, so a run tells the same story every time. At
 * most a few articles more than there are threads are held in memory. An instance makes one run, on one thread; another may {@link #stop} it.
 */
public final class Ingestion {
    /** How many articles a thread may be ahead of the writer. */
    private static final int AHEAD = 4;

    private final Function<String, Stream<Read>> source;
    private final Understanding understanding;
    private final BatchWriter writer;
    private final Progress progress;
    private final int threads;
    private final Set<String> seen = new HashSet<>();
    private volatile boolean stopping;

    /**
     * @param source gives what there is to read in a place that the user names
     * @param reader must be safe for {@code threads} threads
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

    /** Takes in all articles of these places, in their order. */
    public IngestionReport run(List<String> places) {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Pending> pending = new ArrayDeque<>();
            for (String place : places) {
                if (!stopping) {
                    begin(place, pending, readers);
                }
            }
            while (!pending.isEmpty()) {
                settle(pending.remove());
            }
            return writer.finish();
        } finally {
            readers.shutdownNow();
        }
    }

    /** Lets the run come to its end early: what is being read is finished and committed, nothing more is begun. From any thread. */
    public void stop() {
        stopping = true;
    }

    /** One by one, so that of a large folder only a few articles are in memory. */
    private void begin(String place, Deque<Pending> pending, ExecutorService readers) {
        try (Stream<Read> articles = source.apply(place)) {
            for (Iterator<Read> reads = articles.iterator(); !stopping && reads.hasNext(); ) {
                pending.add(begin(reads.next(), readers));
                if (pending.size() > threads * AHEAD) {
                    settle(pending.remove());
                }
            }
        }
    }

    private record Pending(String name, Future<Outcome> outcome) {}

    private Pending begin(Read read, ExecutorService readers) {
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

    private void settle(Pending pending) {
        writer.settle(await(pending));
        progress.done(pending.name());
    }

    private static Outcome await(Pending pending) {
        try {
            return pending.outcome().get();
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
