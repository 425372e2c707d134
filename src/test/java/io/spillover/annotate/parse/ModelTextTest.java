package io.spillover.annotate.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0.1234", "-0.0291", "-0.0000", "12", "1.5E-7", "123456789.125", ".5", "3.40282347E38", "-1e-45"
            })
    void numbers_are_what_java_reads(String number) throws IOException {
        assertThat(onlyNumber(number)).isEqualTo(Float.parseFloat(number));
    }

    @Test
    void numbers_drawn_by_lot_are_what_java_reads() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String number = Float.toString((random.nextFloat() - 0.5f) * random.nextInt(1, 10_000));
            assertThat(onlyNumber(number)).as(number).isEqualTo(Float.parseFloat(number));
        }
    }

    @Test
    void words_stand_between_blanks_and_line_ends_and_are_of_any_length() throws IOException {
        String longWord = "x".repeat(1_000);
        ModelText text = text("pos=52\nné " + longWord + "\r\n1");
        assertThat(text.setting("pos")).isEqualTo(52);
        assertThat(text.word()).isEqualTo("né");
        assertThat(text.word()).isEqualTo(longWord);
        assertThat(text.rows(1, 1, 3)[0]).containsExactly(1, 0, 0);
    }

    @Test
    void a_model_that_is_cut_off_or_of_another_kind_is_refused() {
        assertThatThrownBy(() -> text("0.5 0.5").rows(1, 3, 3)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> text("language=English").setting("dict"))
                .isInstanceOf(IOException.class)
                .hasMessage("no dict where it is due");
    }

    private static float onlyNumber(String number) throws IOException {
        return text(number).rows(1, 1, 1)[0][0];
    }

    private static ModelText text(String text) {
        return new ModelText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
