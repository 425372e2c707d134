package io.spillover.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does one work after the other in a thread of its own while the one that adds them goes on, so that reading a store and
 * writing a file take as long as the slower of both. Works wait in memory, a few thousand at most. They must not ask the
 * store: a transaction belongs to its thread.
 */
final class Behind implements AutoCloseable {

    /** Handing works over one by one would take longer than most of them. */
    private static final int BATCH = 200;

    private static final int WAITING_BATCHES = 16;

    /** Something to do. */
    interface Work {
        void run() throws IOException;
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Deque<Future<?>> waiting = new ArrayDeque<>();
    private List<Work> batch = new ArrayList<>(BATCH);

    /**
     * Adds a work; waits where too many do.
     *
     * @throws UncheckedIOException where an earlier work failed, as does {@link #finish}; any other exception of a work is
     *     thrown as it is
     */
    void add(Work work) {
        batch.add(work);
        if (batch.size() == BATCH) {
            hand();
        }
    }

    /** Waits until all is done. */
    void finish() {
        hand();
        while (!waiting.isEmpty()) {
            await(waiting.remove());
        }
    }

    private void hand() {
        List<Work> works = batch;
        batch = new ArrayList<>(BATCH);
        waiting.add(thread.submit(() -> run(works)));
        if (waiting.size() > WAITING_BATCHES) {
            await(waiting.remove());
        }
    }

    private static void run(List<Work> works) {
        try {
            for (Work work : works) {
                work.run();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Writing was interrupted", stopped);
        }
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
