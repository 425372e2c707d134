package io.spillover.ingest.schedule;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ingestion that repeats itself.
 *
 * @param sources what {@code ingest} takes, but for standard input; paths are absolute, for it runs from anywhere
 * @param onArrival whether it runs also when a file comes into a folder of its sources
 * @param paused whether it waits until it is resumed
 * @param watched labels or ids of the targets whose verdicts are watched
 * @param hook who is told of a change of these
 * @param origin who keeps it
 */
public record Job(
        String name,
        List<String> sources,
        Schedule schedule,
        boolean onArrival,
        boolean paused,
        List<String> watched,
        Optional<Hook> hook,
        Origin origin) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    /** Who keeps a job. */
    public enum Origin {
        /** Commands: {@code jobs add} and {@code jobs remove}. */
        COMMAND,
        /** The settings file; only there it is changed and removed. */
        SETTINGS
    }

    public Job {
        sources = List.copyOf(sources);
        watched = List.copyOf(watched);
        if (!NAME.matcher(name).matches()) {
            throw mistake("A job cannot be named '" + name
                    + "'; use up to 64 letters, digits, dots, dashes and underscores, a letter or digit first.");
        }
        if (sources.isEmpty() || sources.stream().anyMatch(String::isBlank)) {
            throw mistake("The job " + name + " needs a source to read; name a file, a folder or a pattern.");
        }
        if (sources.contains("-")) {
            throw mistake("The job " + name
                    + " cannot read standard input, which is there once; name a file, a folder or a pattern.");
        }
        if (hook.isPresent() && watched.isEmpty()) {
            throw mistake(
                    "The job " + name + " has a hook and watches nothing; name a target to watch, such as crypto.");
        }
    }

    /** The same, waiting or not. */
    public Job paused(boolean other) {
        return new Job(name, sources, schedule, onArrival, other, watched, hook, origin);
    }

    private static SpilloverException mistake(String message) {
        return new SpilloverException(Kind.USAGE, message);
    }
}
