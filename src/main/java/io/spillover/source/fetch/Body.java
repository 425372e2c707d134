package io.spillover.source.fetch;

import io.spillover.document.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The bytes of an answer. Immutable. */
public final class Body {
    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy. */
    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /**
     * Unpacked where it is gzip, whatever its header says: sitemaps come packed without one.
     *
     * @throws TooLargeException where there is more in it than {@code most} bytes; no more than that is unpacked
     */
    Body unpacked(long most) throws IOException {
        if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return this;
        }
        try (InputStream stream = new GZIPInputStream(stream())) {
            byte[] unpacked = stream.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (unpacked.length > most) {
                throw new TooLargeException("unpacks to more than " + Megabytes.of(most));
            }
            return new Body(unpacked);
        }
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        return Sha256.hex(bytes);
    }
}
