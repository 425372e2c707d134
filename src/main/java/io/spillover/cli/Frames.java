package io.spillover.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command prints and how it ends, as one stream: a byte that tells which, a length, and as many bytes of UTF-8.
 */
final class Frames {
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int END = 3;

    private final DataOutputStream stream;

    Frames(OutputStream stream) {
        this.stream = new DataOutputStream(stream);
    }

    PrintWriter out() {
        return writer(OUT);
    }

    PrintWriter err() {
        return writer(ERR);
    }

    void end(int exitCode) throws IOException {
        byte[] code = Integer.toString(exitCode).getBytes(StandardCharsets.UTF_8);
        send(END, code, 0, code.length);
    }

    private PrintWriter writer(int kind) {
        return new PrintWriter(
                new OutputStream() {
                    @Override
                    public void write(int single) throws IOException {
                        send(kind, new byte[] {(byte) single}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        send(kind, bytes, from, length);
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    private void send(int kind, byte[] bytes, int from, int size) throws IOException {
        synchronized (stream) {
            stream.writeByte(kind);
            stream.writeInt(size);
            stream.write(bytes, from, size);
            stream.flush();
        }
    }

    /** Prints what comes, as it comes, and tells the exit code; a stream that ends before that is a failure. */
    static int print(InputStream stream, PrintWriter out, PrintWriter err) throws IOException {
        DataInputStream frames = new DataInputStream(stream);
        while (true) {
            int kind = frames.readByte();
            String text = new String(frames.readNBytes(frames.readInt()), StandardCharsets.UTF_8);
            switch (kind) {
                case OUT -> print(out, text);
                case ERR -> print(err, text);
                default -> {
                    return Integer.parseInt(text);
                }
            }
        }
    }

    private static void print(PrintWriter writer, String text) {
        writer.print(text);
        writer.flush();
    }
}
