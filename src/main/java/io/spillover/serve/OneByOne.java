package io.spillover.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does what changes the store one after another, and refuses what would have to wait behind too many. */
final class OneByOne implements AutoCloseable {
    private static final long LONGEST_FAREWELL_SECONDS = 10;

    private final ThreadPoolExecutor worker;

    /** @param waiting how many may wait */
    OneByOne(int waiting) {
        this.worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), task -> {
            Thread thread = new Thread(task, "ingestion");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits until it is done, and throws what it throws. */
    <T> T run(Callable<T> task) {
        try {
            return begun(task).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw stopping();
        } catch (CancellationException stopped) {
            throw stopping();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Refused stopping() {
        return new Refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server stops; send it again later.");
    }

    private <T> Future<T> begun(Callable<T> task) {
        try {
            return worker.submit(task);
        } catch (RejectedExecutionException full) {
            throw new Refused(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Too many articles wait to be read; send it again later.");
        }
    }

    /** Lets what has begun come to its end, for a while, and forgets what waits. */
    @Override
    public void close() {
        worker.getQueue().forEach(waiting -> ((Future<?>) waiting).cancel(false));
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            worker.shutdownNow();
        }
    }
}
