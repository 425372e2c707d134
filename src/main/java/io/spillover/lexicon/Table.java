package io.spillover.lexicon;

import io.spillover.document.Sha256;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A tab-separated file with a header row; empty lines and lines that begin with {@code #} are passed over.
 *
 * @param digest SHA-256 of the file's whole text: another text is another lexicon
 */
record Table(Path file, List<String> header, List<Row> rows, String digest) {

    static Table read(Path file) {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        String text = text(file);
        int number = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line, Math.max(header.size(), 1));
            if (header.isEmpty()) {
                header = cells;
            } else {
                rows.add(new Row(file, number, header, cells));
            }
        }
        return new Table(file, header, rows, Sha256.hex(text));
    }

    /** The cells of a line, stripped. */
    static List<String> cells(String line, int expected) {
        List<String> cells = new ArrayList<>(expected);
        int begin = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', begin)) {
            cells.add(line.substring(begin, tab).strip());
            begin = tab + 1;
        }
        cells.add(line.substring(begin).strip());
        return cells;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new SpilloverException(Kind.CHECK_FAILED, "The file " + file + " is not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED, "Cannot read the file " + file + "; check that it is there and readable", e);
        }
    }

    boolean has(String column) {
        return header.contains(column);
    }

    void require(String... columns) {
        for (String column : columns) {
            if (!has(column)) {
                throw new SpilloverException(
                        Kind.CHECK_FAILED,
                        file + ": the header lacks the column \"" + column + "\"; it is " + String.join(", ", header)
                                + ", separated by tabs");
            }
        }
    }

    /** One line; cells that the line leaves out are empty. */
    record Row(Path file, int line, List<String> header, List<String> cells) {
        Row {
            if (cells.size() > header.size()) {
                throw mistake(
                        file,
                        line,
                        "has " + cells.size() + " cells where the header has " + header.size()
                                + "; take out a tab before \"" + cells.get(header.size()) + "\"");
            }
        }

        String cell(String column) {
            int index = header.indexOf(column);
            return index < 0 || index >= cells.size() ? "" : cells.get(index);
        }

        /** The values of a cell that holds several, separated by bars. */
        List<String> values(String column) {
            String cell = cell(column);
            if (cell.indexOf('|') < 0) {
                return cell.isEmpty() ? List.of() : List.of(cell);
            }
            return Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
        }

        SpilloverException mistake(String what) {
            return mistake(file, line, what);
        }

        /** The words of a mistake, for those who go on to look for others. */
        String mistakeText(String what) {
            return String.valueOf(mistake(what).getMessage());
        }

        private static SpilloverException mistake(Path file, int line, String what) {
            return new SpilloverException(Kind.CHECK_FAILED, file + ", line " + line + ": " + what);
        }
    }
}
