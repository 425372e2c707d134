package io.spillover.evaluate;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gold facts of one article: tab-separated lines, {@code #} for a comment, {@code |} between alternatives. */
record GoldFile(List<GoldLine> lines) {

    GoldFile {
        lines = List.copyOf(lines);
    }

    static GoldFile read(Path file) {
        List<String> texts = GoldText.lines(file);
        List<GoldLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(line(file, i + 1, text));
            }
        }
        if (lines.isEmpty()) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "The gold file " + file + " has no lines; give one with lines such as 'must\t"
                            + "Microsoft\toperatesIn\tChina\tasserted'.");
        }
        return new GoldFile(lines);
    }

    private static GoldLine line(Path file, int number, String text) {
        String[] cells = text.split("\t", -1);
        GoldLine.Kind kind = GoldLine.Kind.ofWord(cells[0].strip())
                .orElseThrow(() -> mistake(
                        file,
                        number,
                        "begins with '" + cells[0]
                                + "'; begin it with must, mustnot, obs, verdict, risk or exposure and a tab."));
        if (cells.length - 1 < kind.fields()) {
            throw mistake(
                    file,
                    number,
                    "has " + (cells.length - 1) + " fields after '" + kind.word() + "'; give " + kind.fields()
                            + ", separated by tabs.");
        }
        List<List<String>> fields = Arrays.stream(cells, 1, kind.fields() + 1)
                .map(cell ->
                        Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList())
                .toList();
        if (kind == GoldLine.Kind.OBS) {
            checkNumber(file, number, fields.get(2));
            checkNumber(file, number, fields.get(4));
        }
        return new GoldLine(number, kind, fields);
    }

    private static void checkNumber(Path file, int number, List<String> alternatives) {
        for (String alternative : alternatives) {
            if (!alternative.equals("-") && !alternative.equals("*")) {
                try {
                    new BigDecimal(alternative);
                } catch (NumberFormatException e) {
                    throw mistake(
                            file,
                            number,
                            "has '" + alternative + "' where a number belongs; write it as 1000000 "
                                    + "or 3.5, or '-' for not compared.");
                }
            }
        }
    }

    private static SpilloverException mistake(Path file, int number, String what) {
        return new SpilloverException(
                Kind.UNREADABLE_INPUT, "Line " + number + " of the gold file " + file + " " + what);
    }
}
