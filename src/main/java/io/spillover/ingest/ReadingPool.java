package io.spillover.ingest;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Reads side by side with so many threads and not more: who waits for an outcome reads meanwhile. Begun is what came first.
 *
 * <p>The thread that submits and waits is one of the pool's own. What it forks itself, to change indexes or to judge, goes
 * to threads of the pool that have nothing to read.
 */
final class ReadingPool<T> {
    private final ForkJoinPool pool;
    private final Queue<FutureTask<T>> begun = new ConcurrentLinkedQueue<>();

    /** @param pool that the calling thread is of */
    ReadingPool(ForkJoinPool pool) {
        this.pool = pool;
    }

    Future<T> submit(Callable<T> reading) {
        FutureTask<T> task = new FutureTask<>(reading);
        begun.add(task);
        if (pool.getParallelism() > 1) {
            pool.execute(this::readOne);
        }
        return task;
    }

    T await(Future<T> task) throws InterruptedException, ExecutionException {
        boolean more = true;
        while (more && !task.isDone()) {
            more = readOne();
        }
        return task.get();
    }

    /** Tells whether there was something to read. */
    private boolean readOne() {
        FutureTask<T> next = begun.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }
}
