package io.spillover.graph;

import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * Shrinks the database of a store, which keeps traces of every commit: 200 articles in 40 commits take ten times what they
 * need.
 *
 * <p>TDB2 copies what is in use into a folder beside the old one, and gives it its name when it is whole; so whenever the
 * process ends, the old or the new is there, and {@link #clearLeftOvers} takes away what is neither. Readers go on
 * meanwhile, writers wait.
 */
final class Compaction {
    private static final String NOTE = "spillover-compacted";
    private static final String GENERATION = "Data-";

    /**
     * What is less than this is not worth the work: with half of it, 200 articles in commits of 5 were compacted ten times,
     * which took as long as reading them.
     */
    private static final long SMALL = 64L * 1024 * 1024;

    /** Below three times, for a commit comes before it is looked at. */
    private static final double MOST_TIMES = 2.5;

    private final Path store;
    private final Path database;
    private final DatasetGraph dataset;
    private final DiskSpace disk;

    Compaction(Path store, Path database, DatasetGraph dataset, DiskSpace disk) {
        this.disk = disk;
        this.store = store;
        this.database = database;
        this.dataset = dataset;
    }

    /** Before a database is opened: takes away older generations, which a process left that ended too soon. */
    static void clearLeftOvers(Path database) throws IOException {
        List<Path> generations;
        try (Stream<Path> entries = Files.list(database)) {
            generations = entries.filter(entry -> fileName(entry).matches(GENERATION + "\\d+"))
                    .sorted(Comparator.comparing(Compaction::fileName))
                    .toList();
        }
        for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) {
            try (Stream<Path> below = Files.walk(old)) {
                for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    StoreSize size() {
        try {
            return new StoreSize(UsedSpace.of(database), noted().orElse(SMALL));
        } catch (IOException unreadable) {
            throw unavailable("Cannot tell the size of the store " + store + "; check its permissions.", unreadable);
        }
    }

    /** Whether it is worth the work, and the disk has room for it. */
    boolean isDue() {
        StoreSize size = size();
        return size.ratio() > MOST_TIMES && disk.hasRoomFor(size.bytes());
    }

    /** Outside any transaction of this thread. */
    synchronized void run() {
        disk.change(() -> DatabaseMgr.compact(dataset, true));
        NodeFiles.lookAfter(dataset);
        NodeCaches.widen(dataset);
        try {
            Files.writeString(store.resolve(NOTE), Math.max(SMALL, UsedSpace.of(database)) + "\n");
        } catch (IOException unwritable) {
            throw unavailable(
                    "Cannot write to the store " + store + "; check its permissions and the free space.", unwritable);
        }
    }

    private Optional<Long> noted() throws IOException {
        Path note = store.resolve(NOTE);
        return Files.exists(note)
                ? Optional.of(Files.readString(note).strip())
                        .filter(words -> words.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                : Optional.empty();
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static SpilloverException unavailable(String message, IOException cause) {
        return new SpilloverException(SpilloverException.Kind.STORE_UNAVAILABLE, message, cause);
    }
}
