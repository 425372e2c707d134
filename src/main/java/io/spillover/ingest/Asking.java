package io.spillover.ingest;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread be interrupted while it asks a source, which may take long, and at no other time: the files of a store are
 * closed under a thread that is interrupted while it writes. Safe for all threads.
 */
final class Asking {
    private @Nullable Thread thread;

    /** Asks; an interrupt does not outlast it. */
    <T> T ask(Supplier<T> question) {
        enter();
        try {
            return question.get();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        thread = Thread.currentThread();
    }

    private synchronized void leave() {
        thread = null;
        Thread.interrupted();
    }

    /** Interrupts who is asking, if somebody is. */
    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
