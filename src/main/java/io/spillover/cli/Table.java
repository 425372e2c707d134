package io.spillover.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns know how to take their value from a row.
 *
 * <p>A value is a text, a number, a collection of texts, or an {@link Optional} of one of these.
 */
record Table<T>(List<Column<T>> columns) {

    /** A sentence in a text table is cut here: what matters stands at its beginning, and {@code tsv} has it whole. */
    private static final int LONGEST_TEXT = 72;

    /** Where no blank up to here is odd, none further on stands before the cut: each character is one or two of Java's. */
    private static final int ENOUGH_TO_CUT = 2 * (LONGEST_TEXT + 1);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One column.
     *
     * @param shown whether a text table has it
     * @param kept whether tsv and json have it
     */
    record Column<T>(String name, Function<T, ?> value, boolean shown, boolean kept) {}

    Table {
        columns = List.copyOf(columns);
    }

    static <T> Column<T> shown(String name, Function<T, ?> value) {
        return new Column<>(name, value, true, true);
    }

    static <T> Column<T> hidden(String name, Function<T, ?> value) {
        return new Column<>(name, value, false, true);
    }

    /** A column for people, that tables for programs do without and that is never cut. */
    static <T> Column<T> textOnly(String name, Function<T, ?> value) {
        return new Column<>(name, value, true, false);
    }

    /** Asks the columns by this thread alone, since many of them ask a store. */
    void print(PrintWriter out, List<T> rows, TableFormat format) {
        print(out, rows, format, false);
    }

    /** Asks the columns of a text table by several threads: for those that only take a part of the row, never for ones that ask a store. */
    void printInParallel(PrintWriter out, List<T> rows, TableFormat format) {
        print(out, rows, format, true);
    }

    private void print(PrintWriter out, List<T> rows, TableFormat format, boolean parallel) {
        switch (format) {
            case TEXT -> printText(out, rows, parallel);
            case TSV -> printTsv(out, rows);
            case JSON -> printJson(out, rows);
        }
        out.flush();
    }

    private void printTsv(PrintWriter out, List<T> rows) {
        List<Column<T>> kept = columns.stream().filter(Column::kept).toList();
        out.print(kept.stream().map(Column::name).collect(Collectors.joining("\t", "", "\n")));
        for (T row : rows) {
            out.print(kept.stream()
                    .map(column -> escape(words(column.value().apply(row))))
                    .collect(Collectors.joining("\t", "", "\n")));
        }
    }

    private void printJson(PrintWriter out, List<T> rows) {
        out.print(rows.stream().map(this::json).collect(Collectors.joining(",\n", "[", "]\n")));
    }

    private String json(T row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        columns.stream()
                .filter(Column::kept)
                .forEach(column -> object.put(
                        column.name(), unwrapped(column.value().apply(row)).orElse(null)));
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of texts and numbers is always JSON", e);
        }
    }

    private void printText(PrintWriter out, List<T> rows, boolean parallel) {
        List<Column<T>> visible = columns.stream().filter(Column::shown).toList();
        AlignedText text = new AlignedText(visible.stream().map(Column::name).toList());
        text.addAll(
                rows,
                parallel,
                (row, line) -> visible.forEach(column -> {
                    String words = words(column.value().apply(row));
                    line.add(column.kept() ? shortened(words) : words);
                }));
        text.print(out);
    }

    private static Optional<Object> unwrapped(Object value) {
        return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(value);
    }

    /** A value as text and tsv write it: never in a locale's way, never in scientific notation. */
    static String words(Object value) {
        Object content = unwrapped(value).orElse("");
        if (content instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (content instanceof Double number) {
            return new BigDecimal(String.format(Locale.ROOT, "%.4f", number))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        if (content instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        return content.toString();
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String shortened(String value) {
        String line = hasOddBlanks(value, Math.min(value.length(), ENOUGH_TO_CUT))
                ? BLANKS.matcher(value).replaceAll(" ")
                : value;
        return AlignedText.cut(line, LONGEST_TEXT);
    }

    /** Whether there is a blank that is not one space alone: of a hundred thousand cells few have any. */
    private static boolean hasOddBlanks(String value, int end) {
        boolean afterSpace = false;
        for (int i = 0; i < end; i++) {
            char here = value.charAt(i);
            if ((here == ' ' && afterSpace) || (here >= '\t' && here <= '\r')) {
                return true;
            }
            afterSpace = here == ' ';
        }
        return false;
    }
}
