package io.spillover.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tables that somebody wants to add to the lexicon, after their check.
 *
 * <p>Start at {@link #check}. Nothing is written here: a row is good where the lexicon with it would still be one.
 *
 * @param mistakes every mistake, with file, line, value and next step
 * @param tables those of entities and relations that have good rows
 * @param merges the good rows of tables of merges and partings
 */
public record Addition(List<String> mistakes, List<GoodTable> tables, List<MergeRow> merges) {

    /**
     * What is good of a table.
     *
     * @param text its lines without those that have a mistake
     * @param rows how many rows are good
     */
    public record GoodTable(Path file, String text, int rows, boolean ofRelations) {}

    public Addition {
        mistakes = List.copyOf(mistakes);
        tables = List.copyOf(tables);
        merges = List.copyOf(merges);
    }

    /**
     * Checks tables against what is known and against one another.
     *
     * @param predicates the local names of the properties that a relation may have
     * @throws io.spillover.document.SpilloverException of kind UNREADABLE_INPUT where a file cannot be read
     */
    public static Addition check(List<Path> files, Lexicon known, Set<String> predicates) {
        List<AdditionTable> tables = files.stream().map(AdditionTable::read).toList();
        new AdditionCheck(known, predicates, tables).run();
        List<MergeRow> merges = new ArrayList<>();
        tables.forEach(table -> merges(table, merges));
        return new Addition(
                tables.stream().flatMap(table -> table.mistakes().stream()).toList(),
                tables.stream()
                        .filter(Addition::isOfTheLexicon)
                        .filter(table -> !table.goodRows().isEmpty())
                        .map(table -> new GoodTable(
                                table.file(),
                                table.goodText(),
                                table.goodRows().size(),
                                table.use() == AdditionTable.Use.RELATIONS))
                        .toList(),
                merges);
    }

    private static boolean isOfTheLexicon(AdditionTable table) {
        return table.use() == AdditionTable.Use.ENTITIES || table.use() == AdditionTable.Use.RELATIONS;
    }

    private static void merges(AdditionTable table, List<MergeRow> merges) {
        if (table.use() == AdditionTable.Use.MERGES) {
            merges(table, "merge", "into", merges);
        } else if (table.use() == AdditionTable.Use.PARTINGS) {
            merges(table, "part", "from", merges);
        }
    }

    private static void merges(AdditionTable table, String one, String other, List<MergeRow> merges) {
        for (Table.Row row : table.goodRows()) {
            if (row.cell(one).isEmpty() || row.cell(other).isEmpty()) {
                table.mistake(
                        row.line(),
                        row.mistakeText("a cell of \"" + one + "\" or \"" + other + "\" is empty; write two entities"));
            } else {
                merges.add(new MergeRow(
                        row.file(),
                        row.line(),
                        table.use() == AdditionTable.Use.PARTINGS,
                        row.cell(one),
                        row.cell(other),
                        Optional.of(row.cell("note")).filter(note -> !note.isEmpty())));
            }
        }
    }
}
