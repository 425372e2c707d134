package io.spillover.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes time to make and is made once, by who needs it first. Safe for all threads. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> source;
    private @Nullable T made;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = source.get();
            made = known;
        }
        return known;
    }

    /**
     * Begins to make it on a thread of its own, for somebody will need it soon. Should that fail, whoever asks for it tries
     * again and is told.
     */
    void prepare() {
        Thread thread = new Thread(this::get, "prepare");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, reason) -> {});
        thread.start();
    }
}
