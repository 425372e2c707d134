package io.spillover.serve;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The queries and updates that are being done, so that all of them can be ended when the server stops. Safe for all threads. */
final class Running {
    /** How each of them is ended; no two are equal, whatever is called. */
    private final Set<Ending> endings = ConcurrentHashMap.newKeySet();

    private volatile boolean ended;

    /** A class and no record, to be told by identity. */
    private static final class Ending {
        private final Runnable abort;

        Ending(Runnable abort) {
            this.abort = abort;
        }
    }

    /** Does something that {@link #end} ends meanwhile. */
    <T> T run(Runnable abort, Supplier<T> task) {
        Ending ending = new Ending(abort);
        endings.add(ending);
        try {
            if (ended) {
                abort.run();
            }
            return task.get();
        } finally {
            endings.remove(ending);
        }
    }

    /** Ends what runs and all that begins from now on. */
    void end() {
        ended = true;
        endings.forEach(ending -> ending.abort.run());
    }
}
