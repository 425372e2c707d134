package io.spillover.graph;

import io.spillover.document.SpilloverException;
import java.nio.file.Path;

/** Another process owns the store; it may answer in its place. */
public final class StoreInUse extends SpilloverException {
    private final transient Path folder;
    private final String owner;

    StoreInUse(Path folder, String owner) {
        super(
                Kind.STORE_UNAVAILABLE,
                "The store " + folder + " is in use by " + (owner.isEmpty() ? "another process" : "process " + owner)
                        + "; wait until it ends or stop it, or name another store with --store.");
        this.folder = folder;
        this.owner = owner;
    }

    /** The folder of the store. */
    public Path folder() {
        return folder;
    }

    /** The number of the process; empty where it did not tell. */
    public String owner() {
        return owner;
    }
}
