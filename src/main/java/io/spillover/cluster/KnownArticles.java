package io.spillover.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The ids of the articles that a store has, sorted, a line each: searched in the file itself, so that they take no memory of
 * the process however many they are. For one thread.
 */
final class KnownArticles {
    private static final int ID = 64;
    private static final int LINE = ID + 1;

    /** A file is mapped as one, so it has less than 2 GB: 33 million articles. */
    private final MappedByteBuffer lines;

    private KnownArticles(MappedByteBuffer lines) {
        this.lines = lines;
    }

    static KnownArticles in(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new KnownArticles(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    boolean contains(String articleId) {
        ByteBuffer wanted = ByteBuffer.wrap(articleId.getBytes(StandardCharsets.US_ASCII));
        int low = 0;
        int high = lines.capacity() / LINE - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = lines.slice(middle * LINE, ID).compareTo(wanted);
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return false;
    }
}
