package io.spillover.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the files of a TDB2 database is in use.
 *
 * <p>TDB2 lengthens a file by {@value #SEGMENT} bytes and fills it block by block, so a size says little of a small
 * store: of the last segment, only blocks before the first one of zeros count. Nineteen files, so a store of one article
 * would seem to have 150 MB.
 */
final class UsedSpace {
    private static final int SEGMENT = 8 * 1024 * 1024;
    private static final int BLOCK = 8 * 1024;

    private UsedSpace() {}

    /** Of all files in a folder and below, in bytes. */
    static long of(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            long sum = 0;
            for (Path file : files) {
                sum += ofFile(file);
            }
            return sum;
        }
    }

    private static long ofFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size == 0 || size % SEGMENT != 0) {
                return size;
            }
            long first = (size - SEGMENT) / BLOCK;
            long used = first;
            for (long unused = size / BLOCK; used < unused; ) {
                long middle = (used + unused) / 2;
                if (isZero(channel, middle * BLOCK)) {
                    unused = middle;
                } else {
                    used = middle + 1;
                }
            }
            return used * BLOCK;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    private static boolean isZero(FileChannel channel, long position) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        channel.read(block, position);
        return block.flip().mismatch(ByteBuffer.allocate(block.remaining())) < 0;
    }
}
