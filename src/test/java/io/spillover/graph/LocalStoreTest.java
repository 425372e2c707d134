package io.spillover.graph;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A store in a folder of this machine. */
class LocalStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    Store open() {
        return new StoreFolder(folder.resolve("store")).open();
    }
}
