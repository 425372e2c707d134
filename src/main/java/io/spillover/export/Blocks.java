package io.spillover.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that passes on large blocks, the last with {@link #finish}: Jena's writers of Turtle flush after every subject. */
final class Blocks extends BufferedOutputStream {

    private static final int SIZE = 1 << 16;

    Blocks(OutputStream out) {
        super(out, SIZE);
    }

    @Override
    public void flush() {
        // Not before a block is full.
    }

    /** Writes what is left; the stream below stays open. */
    void finish() throws IOException {
        super.flush();
    }
}
