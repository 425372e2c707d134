package io.spillover.graph;

import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A store's folder: the mark of its version, its lock, and the TDB2 database in {@code data}. */
final class StoreFolder {

    /** The layout of the store; another number is another layout. */
    static final int FORMAT = 1;

    private static final String MARK = "spillover-store.properties";
    private static final String NEW_MARK = MARK + ".new";
    private static final String DATABASE = "data";

    private final Path folder;
    private final Function<Path, DiskSpace> space;

    StoreFolder(Path folder) {
        this(folder, DiskSpace::new);
    }

    /** @param space of the disk that a folder is on */
    StoreFolder(Path folder, Function<Path, DiskSpace> space) {
        this.folder = folder.toAbsolutePath().normalize();
        this.space = space;
    }

    private boolean isStore() {
        return Files.isRegularFile(folder.resolve(MARK));
    }

    /** Opens the store for this process alone; makes it where the folder is not there or is empty. */
    Store open() {
        refuseOtherFolders();
        StoreLock lock = StoreLock.take(folder);
        try {
            if (isStore()) {
                refuseOtherFormats();
            } else {
                mark();
            }
            return database(lock);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** A store in memory, gone when it is closed. */
    static Store inMemory() {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new Store(new TdbPlace(dataset, dataset::close));
    }

    /** Opens the store, which must be there. */
    Store openExisting() {
        if (!isStore()) {
            throw unavailable("There is no store at " + folder
                    + "; make one with \"spillover ingest\", or name another with --store.");
        }
        return open();
    }

    private Store database(StoreLock lock) {
        Path database = folder.resolve(DATABASE);
        try {
            Files.createDirectories(database);
            Compaction.clearLeftOvers(database);
            Map<Path, Long> lengths = NodeFiles.lengths(database);
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(database));
            NodeFiles.lengthen(lengths);
            NodeFiles.lookAfter(dataset);
            NodeCaches.widen(dataset);
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            DiskSpace disk = space.apply(folder);
            return new Store(
                    new TdbPlace(dataset, () -> {
                        TDBInternal.expel(dataset);
                        lock.close();
                    }),
                    Optional.of(new Compaction(folder, database, dataset, disk)),
                    Optional.of(disk));
        } catch (IOException | TDBException failed) {
            throw unavailable(
                    "Cannot open the store " + folder + " (" + failed.getMessage()
                            + "); restore it from a backup, or name another with --store.",
                    failed);
        }
    }

    private void refuseOtherFolders() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw unavailable(folder + " is a file and no store; name a folder with --store.");
        }
        if (Files.isDirectory(folder) && !isStore() && !isEmpty()) {
            throw unavailable(
                    folder + " is no Spillover store and not empty; name another folder with --store, one that is"
                            + " empty or not there yet.");
        }
    }

    /** Whether nothing is there but the lock and the unfinished mark of a process that ended before it could make the store. */
    private boolean isEmpty() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .allMatch(name -> name.equals(StoreLock.FILE) || name.equals(NEW_MARK));
        } catch (IOException unreadable) {
            throw unavailable("Cannot read the folder " + folder + "; check its permissions.", unreadable);
        }
    }

    private void refuseOtherFormats() {
        Properties mark = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(MARK))) {
            mark.load(reader);
        } catch (IOException unreadable) {
            throw unavailable("Cannot read " + folder.resolve(MARK) + "; check its permissions.", unreadable);
        }
        String format = mark.getProperty("format", "none");
        if (!format.equals(Integer.toString(FORMAT))) {
            throw unavailable("The store " + folder + " has format " + format + " (made by Spillover "
                    + mark.getProperty("madeBy", "of an unknown version") + "), and this version reads format " + FORMAT
                    + "; ingest the articles into a new store, or use the version that made it.");
        }
    }

    /** All at once, so that a folder is a store or none, whenever the process ends. */
    private void mark() {
        Path fresh = folder.resolve(NEW_MARK);
        try {
            Files.writeString(
                    fresh, "# A store of Spillover. Do not edit.\nformat=" + FORMAT + "\nmadeBy=" + version() + "\n");
            Files.move(fresh, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw unavailable("Cannot write to " + folder + "; check its permissions and the free space.", unwritable);
        }
    }

    /** The version of Spillover that runs. */
    static String version() {
        String version = StoreFolder.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Its absolute path. */
    @Override
    public String toString() {
        return folder.toString();
    }

    private static SpilloverException unavailable(String message) {
        return new SpilloverException(SpilloverException.Kind.STORE_UNAVAILABLE, message);
    }

    private static SpilloverException unavailable(String message, Exception cause) {
        return new SpilloverException(SpilloverException.Kind.STORE_UNAVAILABLE, message, cause);
    }
}
