package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {
    private record Figure(String name, Optional<BigDecimal> value, List<String> sources) {}

    private static final Table<Figure> TABLE = new Table<>(List.of(
            Table.shown("name", Figure::name),
            Table.shown("value", Figure::value),
            Table.hidden("sources", Figure::sources)));

    @Test
    void tsv_has_a_header_and_every_column() {
        assertThat(printed(
                        TableFormat.TSV, new Figure("revenue", Optional.of(new BigDecimal("1E+9")), List.of("a", "b"))))
                .isEqualTo("name\tvalue\tsources\nrevenue\t1000000000\ta; b\n");
    }

    @Test
    void tsv_escapes_tab_line_feed_carriage_return_and_backslash_and_quotes_nothing() {
        assertThat(printed(TableFormat.TSV, new Figure("a\tb\nc\rd\\e \"f\"", Optional.empty(), List.of())))
                .endsWith("a\\tb\\nc\\rd\\\\e \"f\"\t\t\n");
    }

    @Test
    void json_keeps_numbers_and_says_null_where_nothing_is() {
        assertThat(printed(
                        TableFormat.JSON,
                        new Figure("x", Optional.of(new BigDecimal("2.5")), List.of("a")),
                        new Figure("y", Optional.empty(), List.of())))
                .isEqualTo("""
                        [{"name":"x","value":2.5,"sources":["a"]},
                        {"name":"y","value":null,"sources":[]}]
                        """);
    }

    @Test
    void text_aligns_its_columns_and_leaves_out_what_only_programs_need() {
        assertThat(printed(
                        TableFormat.TEXT,
                        new Figure("rates", Optional.of(BigDecimal.ONE), List.of("a")),
                        new Figure("é", Optional.of(BigDecimal.TEN), List.of("a"))))
                .isEqualTo("name   value\nrates  1\né      10\n");
    }

    @Test
    void a_table_without_rows_is_a_header_in_tsv_and_an_empty_array_in_json() {
        assertThat(printed(TableFormat.TSV)).isEqualTo("name\tvalue\tsources\n");
        assertThat(printed(TableFormat.JSON)).isEqualTo("[]\n");
    }

    @Test
    void a_small_number_is_never_written_in_powers_of_ten() {
        assertThat(Table.words(0.00012)).isEqualTo("0.0001");
        assertThat(Table.words(-1.0)).isEqualTo("-1");
    }

    private static String printed(TableFormat format, Figure... rows) {
        StringWriter text = new StringWriter();
        TABLE.print(new PrintWriter(text), List.of(rows), format);
        return text.toString();
    }

    @Test
    void columns_that_may_ask_a_store_are_asked_by_the_caller_alone_however_many_rows_there_are() {
        Set<Thread> askers = ConcurrentHashMap.newKeySet();
        Table<Integer> table = new Table<>(List.of(Table.shown("row", row -> {
            askers.add(Thread.currentThread());
            return row;
        })));
        table.print(
                new PrintWriter(new StringWriter()),
                IntStream.range(0, 20_000).boxed().toList(),
                TableFormat.TEXT);
        assertThat(askers).containsExactly(Thread.currentThread());
    }
}
