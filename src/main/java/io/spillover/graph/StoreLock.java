package io.spillover.graph;

import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a store: one process owns it, and its file says which.
 *
 * <p>The operating system frees it when the process ends, however it ends; the file itself stays.
 */
public final class StoreLock implements AutoCloseable {

    static final String FILE = "spillover.lock";

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder, which is made where it is not there.
     *
     * @throws StoreInUse where another process has it
     */
    public static StoreLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StoreInUse(
                        folder,
                        Files.readString(file, StandardCharsets.US_ASCII).strip());
            }
            byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner), 0);
            return new StoreLock(channel);
        } catch (IOException unwritable) {
            throw new SpilloverException(
                    SpilloverException.Kind.STORE_UNAVAILABLE,
                    "Cannot write to the store " + folder + "; check its permissions and the free space.",
                    unwritable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedHere) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new SpilloverException(
                    SpilloverException.Kind.STORE_UNAVAILABLE, "Cannot free the lock of the store", failed);
        }
    }
}
