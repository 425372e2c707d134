package io.spillover.evaluate;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.verdict.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table of labelled targets: tab-separated, columns {@code id text target label} found by the header, others ignored. */
final class VerdictGold {
    private static final List<String> COLUMNS = List.of("id", "text", "target", "label");

    private final Path file;
    private final List<Integer> places;

    private VerdictGold(Path file, List<String> header) {
        this.file = file;
        this.places = COLUMNS.stream().map(header::indexOf).toList();
    }

    /** @throws SpilloverException of kind UNREADABLE_INPUT that names the line, what is wrong and what to write */
    static List<LabelledTarget> read(Path file) {
        List<String> lines = GoldText.lines(file);
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "The gold file " + file + " has no column " + String.join(", ", missing)
                            + "; give a first line with id, text, target and label, parted by tabs.");
        }
        VerdictGold gold = new VerdictGold(file, header);
        List<LabelledTarget> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                rows.add(gold.row(line + 1, cells(lines.get(line))));
            }
        }
        if (rows.isEmpty()) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "The gold file " + file + " has no lines below its header; give labelled texts.");
        }
        return rows;
    }

    private LabelledTarget row(int number, List<String> cells) {
        if (cells.size() <= places.stream().mapToInt(Integer::intValue).max().orElse(0)) {
            throw mistake(number, "has " + cells.size() + " cells; give one for each column, parted by tabs.");
        }
        List<String> values = places.stream().map(cells::get).map(String::strip).toList();
        Label label = Label.ofWord(values.get(3))
                .orElseThrow(() -> mistake(
                        number,
                        "has the label '" + values.get(3) + "'; write one of "
                                + Arrays.stream(Label.values()).map(Label::word).collect(Collectors.joining(", "))
                                + "."));
        if (values.get(1).isEmpty() || values.get(2).isEmpty()) {
            throw mistake(number, "has no text or no target; give both.");
        }
        return new LabelledTarget(values.get(0), values.get(1), values.get(2), label);
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private SpilloverException mistake(int number, String what) {
        return new SpilloverException(
                Kind.UNREADABLE_INPUT, "Line " + number + " of the gold file " + file + " " + what);
    }
}
