package io.spillover.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much of the log is seen on standard error. */
enum Verbosity {
    /** Nothing but failures, and those as sentences of the command. */
    QUIET("OFF", "ERROR"),
    /** {@code -v}: what Spillover does, and what the libraries warn of. */
    VERBOSE("WARN", "INFO"),
    /** {@code -vv}: everything that helps to find a fault. */
    DEBUG("INFO", "DEBUG");

    private final String libraries;
    private final String ours;

    Verbosity(String libraries, String ours) {
        this.libraries = libraries;
        this.ours = ours;
    }

    static Verbosity of(int flags) {
        return values()[Math.min(flags, values().length - 1)];
    }

    void apply() {
        set(Logger.ROOT_LOGGER_NAME, libraries);
        set("io.spillover", ours);
    }

    private static void set(String name, String level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(Level.toLevel(level));
        }
    }
}
