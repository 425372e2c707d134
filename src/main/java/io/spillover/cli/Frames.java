package io.spillover.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
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
        send(END, code);
    }

    private PrintWriter writer(int kind) {
        return new PrintWriter(new Sender(kind), true);
    }

    /** Sends what is written in frames that are long, however short the pieces are: each costs a call of the system. */
    private final class Sender extends Writer {
        private static final int LONG_ENOUGH = 1 << 16;

        private final int kind;
        private final StringBuilder waiting = new StringBuilder();

        Sender(int kind) {
            this.kind = kind;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            write(new String(characters, from, length), 0, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            synchronized (lock) {
                boolean isWhole = length > 0 && !Character.isHighSurrogate(text.charAt(from + length - 1));
                if (length >= LONG_ENOUGH && isWhole && waiting.isEmpty()) {
                    send(kind, text.substring(from, from + length).getBytes(StandardCharsets.UTF_8));
                } else {
                    waiting.append(text, from, from + length);
                    sendWhereLong();
                }
            }
        }

        private void sendWhereLong() throws IOException {
            if (waiting.length() >= LONG_ENOUGH) {
                flush();
            }
        }

        /** Sends all but the first half of a character, whose other half is yet to be written. */
        @Override
        public void flush() throws IOException {
            synchronized (lock) {
                int whole = waiting.length();
                if (whole > 0 && Character.isHighSurrogate(waiting.charAt(whole - 1))) {
                    whole--;
                }
                if (whole > 0) {
                    send(kind, waiting.substring(0, whole).getBytes(StandardCharsets.UTF_8));
                    waiting.delete(0, whole);
                }
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void send(int kind, byte[] bytes) throws IOException {
        synchronized (stream) {
            stream.writeByte(kind);
            stream.writeInt(bytes.length);
            stream.write(bytes);
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
