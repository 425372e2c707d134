package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedTextTest {

    @Test
    void a_long_last_cell_goes_on_below_its_own_column() {
        StringWriter text = new StringWriter();
        AlignedText lines = new AlignedText();
        lines.add(List.of("crypto", "short", "one two three"));
        lines.add(List.of("", "", "four"));
        lines.print(new PrintWriter(text), 24);
        assertThat(text.toString()).isEqualTo("""
                        crypto  short  one two
                                       three
                                       four
                        """);
    }

    @Test
    void a_cut_text_has_a_mark_and_as_many_characters_as_asked_for() {
        assertThat(AlignedText.cut("abcdef", 4)).isEqualTo("abc…");
        assertThat(AlignedText.cut("abcd", 4)).isEqualTo("abcd");
    }
}
