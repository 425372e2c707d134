package io.spillover.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the process that owns a store answers others, and the secret that they must know: a file that only its user can read.
 *
 * @param owner the number of that process; a file that another one has left tells nothing
 */
record OwnerFile(String owner, int port, String secret) {
    private static final String FILE = "spillover.owner";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The file that a process has written into a store's folder, where it has. */
    static Optional<OwnerFile> read(Path store, String owner) {
        try {
            return Optional.of(JSON.readValue(Files.readString(store.resolve(FILE)), OwnerFile.class))
                    .filter(file -> file.owner().equals(owner));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Never readable by others, not even while it is being written. */
    void write(Path store) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path part = Files.createTempFile(store, FILE, ".part", attributes);
        Files.writeString(part, JSON.writeValueAsString(this));
        Files.move(part, store.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    static void remove(Path store) throws IOException {
        Files.deleteIfExists(store.resolve(FILE));
    }
}
