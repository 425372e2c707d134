package io.spillover.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of any length, of which none takes more memory than the largest article. Serves one reading. */
final class BoundedLines implements Iterator<BoundedLines.Line> {
    private static final int LONGEST = 10 * 1024 * 1024;

    /**
     * One line.
     *
     * @param number counted from 1
     * @param fault why it could not be read, as the end of a sentence; what follows a broken encoding is not read
     */
    record Line(int number, String text, Optional<String> fault) {}

    private final BufferedReader reader;
    private int number;
    private boolean over;
    private @Nullable Line next;

    private BoundedLines(InputStream stream) {
        this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    }

    /** Lazily; closing the stream of lines closes the other. */
    static Stream<Line> of(InputStream stream) {
        BoundedLines lines = new BoundedLines(stream);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .onClose(lines::close);
    }

    @Override
    public boolean hasNext() {
        if (next == null && !over) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("There is no line after " + number);
        }
        Line line = next;
        next = null;
        return line;
    }

    private @Nullable Line read() {
        number++;
        try {
            StringBuilder text = new StringBuilder();
            boolean tooLong = false;
            int c = reader.read();
            if (c < 0) {
                over = true;
                return null;
            }
            for (; c >= 0 && c != '\n'; c = reader.read()) {
                tooLong |= text.length() >= LONGEST;
                if (!tooLong && !(number == 1 && text.isEmpty() && c == '\ufeff')) {
                    text.append((char) c);
                }
            }
            return tooLong
                    ? new Line(number, "-", Optional.of("is longer than 10 MB"))
                    : new Line(number, text.toString(), Optional.empty());
        } catch (CharacterCodingException e) {
            return broken("is not in UTF-8, and nothing behind it is read");
        } catch (IOException e) {
            return broken("broke off (" + e.getMessage() + ")");
        }
    }

    private Line broken(String fault) {
        over = true;
        return new Line(number, "-", Optional.of(fault));
    }

    private void close() {
        try {
            reader.close();
        } catch (IOException e) {
            over = true;
        }
    }
}
