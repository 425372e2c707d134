package io.spillover.graph.remote;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again, later and later, what failed on the way and may go well the next time. Only for what may be done twice. */
final class Attempts {
    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    /** Half a minute in all: a server that is started anew is back by then. */
    private static final int MOST = 8;

    private final Duration first;

    /** @param first how long to wait before the second attempt; twice as long before the next */
    Attempts(Duration first) {
        this.first = first;
    }

    /** Something that can break on its way. */
    interface Attempt<T> {
        T make() throws IOException;
    }

    <T> T make(Attempt<T> attempt) throws IOException {
        Duration wait = first;
        for (int number = 1; ; number++) {
            try {
                return attempt.make();
            } catch (IOException broken) {
                if (number == MOST || Thread.currentThread().isInterrupted()) {
                    throw broken;
                }
                log.info("The store did not answer ({}); it is asked again in {} ms", broken, wait.toMillis());
                sleep(wait);
                wait = wait.multipliedBy(2);
            }
        }
    }

    private static void sleep(Duration wait) throws IOException {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
