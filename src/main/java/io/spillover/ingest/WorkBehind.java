package io.spillover.ingest;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Does one piece of work at a time on a thread of its own, in the order given, while who gave it goes on. For one thread that
 * gives.
 */
final class WorkBehind {
    private Optional<FutureTask<Boolean>> running = Optional.empty();

    /** Begins a piece of work as soon as the one before is done, and throws what that one threw. */
    void begin(Runnable work) {
        await();
        FutureTask<Boolean> task = new FutureTask<>(work, true);
        running = Optional.of(task);
        new Thread(task, "writer").start();
    }

    /** Waits for what was begun, and throws what it threw. */
    void await() {
        Optional<FutureTask<Boolean>> task = running;
        running = Optional.empty();
        try {
            if (task.isPresent()) {
                task.get().get();
            }
        } catch (InterruptedException e) {
            running = task;
            Thread.currentThread().interrupt();
            throw new SpilloverException(Kind.INTERNAL, "The run was interrupted; what was committed stays.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("Writing ended the run", e.getCause());
        }
    }

    /** Waits for what was begun, however it ends and whoever interrupts: for who fails already. */
    void leave() {
        boolean interrupted = false;
        while (running.isPresent()) {
            try {
                running.get().get();
                running = Optional.empty();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                running = Optional.empty();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
