package io.spillover.source;

import io.spillover.source.fetch.FetchMemory;
import io.spillover.source.fetch.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How files are read by who looks into the same folders again and again.
 *
 * <p>A file that has the size and the time of its last change that it had when it was read is not read again. One that was
 * changed within the last {@value #QUIET_SECONDS} seconds may be half written: it is given that long, and where it is being
 * written still, it is left for the next time. A folder may be empty yet.
 */
public final class WatchedFiles {
    private static final int QUIET_SECONDS = 2;

    /** How long a file must have been as it is, before it is taken to be whole. */
    public static final Duration QUIET = Duration.ofSeconds(QUIET_SECONDS);

    private static final String NOT_READ = "";

    private final FetchMemory memory;
    private final InstantSource clock;
    private final Pause pause;

    /** @param memory of what was read before */
    public WatchedFiles(FetchMemory memory, InstantSource clock, Pause pause) {
        this.memory = memory;
        this.clock = clock;
        this.pause = pause;
    }

    /** Those of files that are whole, as far as can be told. */
    List<Path> whole(List<Path> files) {
        if (files.stream().anyMatch(this::isBeingWritten)) {
            try {
                pause.of(QUIET);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        return files.stream().filter(file -> !isBeingWritten(file)).toList();
    }

    /** What a file gives, or only that it is what it was. */
    Stream<Read> read(Path file, Supplier<Stream<Read>> reading) {
        String key = file.toAbsolutePath().toUri().toString();
        String stamp = stamp(file);
        if (!stamp.equals(NOT_READ) && memory.entry(key).filter(stamp::equals).isPresent()) {
            return Stream.of(new Read.Unchanged(file.toString()));
        }
        memory.rememberEntry(key, stamp);
        return reading.get().peek(read -> {
            if (read instanceof Read.Failed) {
                memory.rememberEntry(key, NOT_READ);
            }
        });
    }

    /** The time may lie ahead, where the clock of another machine set it. */
    private boolean isBeingWritten(Path file) {
        try {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            return Duration.between(changed, clock.instant()).abs().compareTo(QUIET) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            return NOT_READ;
        }
    }
}
