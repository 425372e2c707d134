package io.spillover.graph;

import io.spillover.document.RootCause;
import io.spillover.document.SpilloverException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a full disk is one clear error, and no damage.
 *
 * <p>Databases are mapped into memory, and a mapped page for which the disk has no room ends the whole process. So a change
 * begins only where there is room for it. What fails all the same was not committed, and the store is as it was.
 */
final class DiskSpace {
    private static final Logger log = LoggerFactory.getLogger(DiskSpace.class);
    private static final long MEGABYTE = 1024L * 1024;

    /** A commit of 200 articles takes about 50 MB. */
    static final long NEEDED = 100 * MEGABYTE;

    /** To a store of ten thousand articles, 2.6 GB, such a commit takes 260 MB: more pages of it are touched. */
    static final long NEEDED_AT_MOST = 300 * MEGABYTE;

    private static final int PART_OF_THE_STORE = 10;

    private final Path store;
    private final Measure measure;

    /** How much room there is, in bytes. */
    interface Measure {
        long usable() throws IOException;
    }

    DiskSpace(Path store) {
        this(store, () -> Files.getFileStore(store).getUsableSpace());
    }

    DiskSpace(Path store, Measure measure) {
        this.store = store;
        this.measure = measure;
    }

    /** Whether a copy of so many bytes fits beside the store. */
    boolean hasRoomFor(long bytes) {
        return usable() > bytes + NEEDED;
    }

    /** Makes a change, where there is room. */
    void change(Runnable change) {
        long usable = usable();
        if (usable < NEEDED_AT_MOST && usable < needed()) {
            throw full("has " + usable / MEGABYTE + " MB left, and a change may take " + needed() / MEGABYTE + " MB");
        }
        goOn(change);
    }

    /** Goes on with a change that was begun. */
    void goOn(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException | InternalError failed) {
            if (failed instanceof SpilloverException || !isOfDisk(failed)) {
                throw failed;
            }
            log.warn("A change was not written", failed);
            throw full("takes nothing more (" + RootCause.of(failed).getMessage() + ")");
        }
    }

    /** All files are looked at for that, so it is asked only where the room is short. */
    private long needed() {
        return Math.min(NEEDED_AT_MOST, NEEDED + lengths() / PART_OF_THE_STORE);
    }

    /** Files are longer than what is in them: quick, and on the safe side. */
    private long lengths() {
        try (Stream<Path> files = Files.walk(store)) {
            return files.map(Path::toFile).mapToLong(File::length).sum();
        } catch (IOException | UncheckedIOException unknown) {
            log.debug("The size of the store is not known", unknown);
            return 0;
        }
    }

    private long usable() {
        try {
            return measure.usable();
        } catch (IOException unknown) {
            log.debug("The room on the disk is not known", unknown);
            return Long.MAX_VALUE;
        }
    }

    private SpilloverException full(String what) {
        return new SpilloverException(
                SpilloverException.Kind.STORE_UNAVAILABLE,
                "The disk of the store " + store + " " + what
                        + "; free some space and run the same again: what was committed is safe.");
    }

    /** A page that could not be written is an InternalError. */
    private static boolean isOfDisk(Throwable failed) {
        return failed instanceof InternalError || RootCause.of(failed) instanceof IOException;
    }
}
