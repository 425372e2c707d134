package io.spillover.annotate.parse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text form of a model: words and numbers between blanks. Read byte by byte, as there are eight million numbers. For one
 * thread.
 */
final class ModelText {
    /** With more digits a quotient of two floats could be off by one unit in the last place. */
    private static final int SAFE_DIGITS = 7;

    private static final float[] POWERS = {1, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f};

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] word = new byte[64];
    private int length;

    ModelText(InputStream input) {
        this.input = input;
    }

    /** The value of a line {@code name=value}. */
    int setting(String name) throws IOException {
        String line = word();
        if (!line.startsWith(name + "=")) {
            throw new IOException("no " + name + " where it is due");
        }
        return Integer.parseInt(line.substring(name.length() + 1));
    }

    String word() throws IOException {
        next();
        return new String(word, 0, length, StandardCharsets.UTF_8);
    }

    /**
     * @param width of the arrays, at least {@code numbers}: the rest is zero
     */
    float[][] rows(int rows, int numbers, int width) throws IOException {
        float[][] read = new float[rows][width];
        for (float[] row : read) {
            numbers(row, numbers);
        }
        return read;
    }

    void numbers(float[] row, int count) throws IOException {
        for (int index = 0; index < count; index++) {
            next();
            row[index] = number();
        }
    }

    /** What {@link Float#parseFloat} would say; that costs ten times as much. */
    private float number() {
        boolean negative = word[0] == '-';
        int digits = 0;
        int decimals = 0;
        int value = 0;
        boolean behindPoint = false;
        for (int index = negative ? 1 : 0; index < length; index++) {
            int digit = word[index] - '0';
            if (word[index] == '.' && !behindPoint) {
                behindPoint = true;
            } else if (digit >= 0 && digit <= 9 && digits < SAFE_DIGITS) {
                value = 10 * value + digit;
                digits++;
                decimals += behindPoint ? 1 : 0;
            } else {
                return Float.parseFloat(new String(word, 0, length, StandardCharsets.US_ASCII));
            }
        }
        float number = value / POWERS[decimals];
        return negative ? -number : number;
    }

    private void next() throws IOException {
        int read = read();
        while (read == ' ' || read == '\n' || read == '\r') {
            read = read();
        }
        length = 0;
        while (read >= 0 && read != ' ' && read != '\n' && read != '\r') {
            if (length == word.length) {
                word = Arrays.copyOf(word, 2 * length);
            }
            word[length++] = (byte) read;
            read = read();
        }
        if (length == 0) {
            throw new EOFException("a model that ends too early");
        }
    }

    /** One byte as 0 to 255, or -1 at the end. */
    private int read() throws IOException {
        if (at == end) {
            end = input.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }
}
