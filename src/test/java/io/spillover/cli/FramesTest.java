package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000, 65_536, 200_000})
    void a_text_arrives_as_it_was_written_whatever_its_pieces(int longestPiece) throws IOException {
        String text = "für 1 € … \uD83D\uDE80".repeat(20_000);
        char[] characters = text.toCharArray();
        Random random = new Random(longestPiece);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frames frames = new Frames(bytes);
        PrintWriter writer = frames.out();
        for (int from = 0; from < text.length(); ) {
            int size = Math.min(1 + random.nextInt(longestPiece), text.length() - from);
            if (random.nextBoolean()) {
                writer.write(text, from, size);
            } else {
                writer.write(characters, from, size);
            }
            if (random.nextInt(10) == 0) {
                writer.flush();
            }
            from += size;
        }
        writer.flush();
        frames.end(3);
        assertThat(read(bytes)).isEqualTo(3);
        assertThat(out).hasToString(text);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_line_is_sent_when_it_is_printed_in_the_order_of_both_outputs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frames frames = new Frames(bytes);
        frames.err().println("reading");
        frames.out().println("a row");
        frames.end(0);
        StringWriter both = new StringWriter();
        Frames.print(new ByteArrayInputStream(bytes.toByteArray()), new PrintWriter(both), new PrintWriter(both));
        assertThat(both.toString().lines()).containsExactly("reading", "a row");
    }

    @Test
    void an_answer_that_breaks_off_is_none() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Frames(bytes).out().println("a row");
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(EOFException.class);
    }

    private int read(ByteArrayOutputStream bytes) throws IOException {
        return Frames.print(new ByteArrayInputStream(bytes.toByteArray()), new PrintWriter(out), new PrintWriter(err));
    }
}
