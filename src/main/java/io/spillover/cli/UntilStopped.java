package io.spillover.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Lets a command end in order when its process is told to (SIGTERM, Control-C): the process ends when this is closed, so it
 * is to be opened before all that must be closed in order.
 */
final class UntilStopped implements AutoCloseable {
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile Optional<Runnable> ending = Optional.empty();

    UntilStopped() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What to do first when it is told to stop. */
    void then(Runnable first) {
        ending = Optional.of(first);
        if (told.getCount() == 0) {
            first.run();
        }
    }

    private void stop() {
        told.countDown();
        ending.ifPresent(Runnable::run);
        try {
            closed.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it is told to stop. */
    void await() {
        try {
            told.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (told.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
