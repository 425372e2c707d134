package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void columns_of_thousands_of_lines_are_as_wide_as_their_widest_cell_and_no_line_ends_with_blanks() {
        AlignedText text = new AlignedText(List.of("number", "square", "odd"));
        List<Integer> numbers = IntStream.range(0, 3_000).boxed().toList();
        text.addAll(numbers, true, (number, line) -> {
            line.add(number.toString());
            line.add(Long.toString((long) number * number));
            line.add(number % 2 == 0 ? "" : "\uD83D\uDE80");
        });
        StringWriter printed = new StringWriter();
        text.print(new PrintWriter(printed));
        assertThat(printed.toString().lines())
                .hasSize(3_001)
                .startsWith("number  square   odd", "0       0", "1       1        \uD83D\uDE80")
                .endsWith("2999    8994001  \uD83D\uDE80");
    }

    @Test
    void a_wide_character_outside_the_basic_plane_is_one_and_the_cells_after_it_stay_in_their_columns() {
        AlignedText text = new AlignedText();
        text.add(List.of("\uD83D\uDE80", "up"));
        text.add(List.of("bear", "down"));
        StringWriter printed = new StringWriter();
        text.print(new PrintWriter(printed));
        assertThat(printed.toString()).isEqualTo("\uD83D\uDE80     up\nbear  down\n");
    }
}
