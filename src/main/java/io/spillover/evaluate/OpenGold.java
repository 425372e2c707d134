package io.spillover.evaluate;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gold tuples by sentence, from a file in CaRB's columns: sentence, relation, first argument, further arguments.
 *
 * <p>Sentences are words separated by spaces, as the Penn treebank splits them. An argument that begins with
 * {@code C: } names a context and is left out, as CaRB's own reader does.
 */
record OpenGold(Map<String, List<Row>> rows) {

    /** @param line its place in the file, from 1 */
    record Row(int line, OpenTuple tuple) {}

    private static final String COLUMNS = "give lines of sentence, relation, first argument and further arguments, "
            + "separated by tabs, as in CaRB's dev.tsv.";

    static OpenGold read(Path file) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        List<String> lines = GoldText.lines(file);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (!line.isEmpty()) {
                String[] cells = line.split("\t", -1);
                if (cells.length < 3) {
                    throw new SpilloverException(
                            Kind.UNREADABLE_INPUT,
                            "Line " + (index + 1) + " of the gold file " + file + " has " + cells.length + " columns; "
                                    + COLUMNS);
                }
                rows.computeIfAbsent(cells[0].strip(), sentence -> new ArrayList<>())
                        .add(new Row(index + 1, tuple(cells)));
            }
        }
        if (rows.isEmpty()) {
            throw new SpilloverException(Kind.UNREADABLE_INPUT, "The gold file " + file + " has no lines; " + COLUMNS);
        }
        return new OpenGold(rows);
    }

    private static OpenTuple tuple(String[] cells) {
        List<List<String>> arguments = Arrays.stream(cells)
                .skip(2)
                .filter(cell -> !cell.contains("C: "))
                .map(OpenGold::words)
                .toList();
        return new OpenTuple(words(cells[1]), arguments, 1);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
