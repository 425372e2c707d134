package io.spillover.lexicon;

import io.spillover.document.SpilloverException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the mistakes of entity tables and relation tables, all of them: what the reader of the lexicon refuses, and what
 * it would take but nobody means, as a name that another entity bears already.
 *
 * <p>A relation to an entity whose own row is broken is broken too, so tables are read until no further mistake shows.
 */
final class AdditionCheck {

    private record EntityTable(AdditionTable table, Columns columns) {}

    /** @param where the row that names the entity so; empty where the lexicon does */
    private record Bearer(String id, boolean ambiguous, String where) {}

    private final Lexicon known;
    private final Set<String> predicates;
    private final List<EntityTable> entities = new ArrayList<>();
    private final List<AdditionTable> relations;
    private final Map<String, List<Bearer>> knownBearers = new HashMap<>();

    /** @param tables of any use; those of merges are passed over */
    AdditionCheck(Lexicon known, Set<String> predicates, List<AdditionTable> tables) {
        this.known = known;
        this.predicates = predicates;
        this.relations = of(tables, AdditionTable.Use.RELATIONS);
        of(tables, AdditionTable.Use.ENTITIES).forEach(this::header);
        known.entries().forEach(entry -> entry.names().forEach(name -> bearers(knownBearers, name)
                .add(new Bearer(entry.entity().id(), name.ambiguous(), ""))));
    }

    private static List<AdditionTable> of(List<AdditionTable> tables, AdditionTable.Use use) {
        return tables.stream().filter(table -> table.use() == use).toList();
    }

    void run() {
        int before;
        int after = mistakes();
        do {
            before = after;
            new Pass().read();
            after = mistakes();
        } while (after > before);
    }

    private int mistakes() {
        return Stream.concat(entities.stream().map(EntityTable::table), relations.stream())
                .mapToInt(table -> table.mistakes().size())
                .sum();
    }

    private void header(AdditionTable table) {
        try {
            Columns columns = Columns.of(table.table());
            columns.relations().stream()
                    .filter(column -> !predicates.contains(column.predicate()))
                    .forEach(column -> table.mistake(
                            0,
                            table.file() + ": the column \"" + column.header() + "\" holds neither names nor a property"
                                    + " of the ontology; rename it (the README of the lexicon lists the columns) or"
                                    + " take it out"));
            entities.add(new EntityTable(table, columns));
        } catch (SpilloverException broken) {
            table.mistake(0, String.valueOf(broken.getMessage()));
        }
    }

    private static List<Bearer> bearers(Map<String, List<Bearer>> bearers, Name name) {
        return bearers.computeIfAbsent(Lexicon.lookUpKey(name.text()), unseen -> new ArrayList<>());
    }

    /** One reading of all rows that have been good so far. */
    private final class Pass {
        private final LexiconReader reader = new LexiconReader(known);
        private final Map<String, List<Bearer>> added = new HashMap<>();
        private final Map<String, Table.Row> rowOf = new HashMap<>();

        void read() {
            Map<EntityTable, List<Table.Row>> good = new LinkedHashMap<>();
            entities.forEach(entity -> good.put(entity, entity.table().goodRows()));
            good.forEach(
                    (entity, rows) -> rows.forEach(row -> attempt(entity.table(), row, () -> entity(entity, row))));
            good.forEach((entity, rows) -> rows.forEach(row -> references(entity, row)));
            relations.forEach(table -> table.goodRows().forEach(row -> relation(table, row)));
        }

        private void references(EntityTable entity, Table.Row row) {
            for (Columns.OfRelations column : entity.columns().relations()) {
                row.values(column.header())
                        .forEach(other -> attempt(entity.table(), row, () -> reader.idOf(row, other)));
            }
        }

        private void relation(AdditionTable table, Table.Row row) {
            String predicate = row.cell("predicate");
            if (!predicates.contains(predicate)) {
                table.mistake(
                        row.line(),
                        row.mistakeText("\"" + predicate
                                + "\" is no property of the ontology; write one of its own, such as subsidiaryOf"));
            }
            attempt(table, row, () -> reader.idOf(row, row.cell("subject")));
            attempt(table, row, () -> reader.idOf(row, row.cell("object")));
        }

        /** Read first and judged then, so that rows which refer to it are not blamed before it is. */
        private void entity(EntityTable of, Table.Row row) {
            AdditionTable table = of.table();
            List<Name> names = LexiconReader.names(List.of(reader.labelOf(row)), row, of.columns());
            String id = reader.readEntity(row, of.columns(), true);
            Table.Row earlier = rowOf.putIfAbsent(id, row);
            if (earlier != null) {
                table.mistake(
                        row.line(),
                        row.mistakeText("\"" + row.cell("label") + "\" is " + id + ", as in " + earlier.file()
                                + ", line " + earlier.line() + "; join the two rows"));
                return;
            }
            known.entry(id)
                    .filter(entry -> !entry.entity().type().equals(row.cell("type")))
                    .ifPresent(entry -> table.mistake(
                            row.line(),
                            row.mistakeText("\"" + row.cell("label") + "\" is there already as " + id
                                    + ", and its type is " + entry.entity().type() + "; write that type instead of "
                                    + row.cell("type"))));
            for (Name name : names) {
                duplicate(table, row, id, name);
                bearers(added, name)
                        .add(new Bearer(id, name.ambiguous(), " (" + row.file() + ", line " + row.line() + ")"));
            }
        }

        /** A name of another entity is no mistake where somebody says that it is ambiguous, or why both bear it. */
        private void duplicate(AdditionTable table, Table.Row row, String id, Name name) {
            List<Bearer> bearers = new ArrayList<>(bearers(knownBearers, name));
            boolean isNew = bearers.stream().noneMatch(bearer -> bearer.id().equals(id));
            bearers.addAll(bearers(added, name));
            if (name.ambiguous() || !row.cell("note").isEmpty() || !isNew) {
                return;
            }
            bearers.stream()
                    .filter(bearer -> !bearer.ambiguous() && !bearer.id().equals(id))
                    .findFirst()
                    .ifPresent(bearer -> table.mistake(
                            row.line(),
                            row.mistakeText("the name \"" + name.text() + "\" is that of " + bearer.id()
                                    + bearer.where() + " already; put a question mark behind it, or say in a column"
                                    + " \"note\" why both bear it")));
        }

        private void attempt(AdditionTable table, Table.Row row, Runnable reading) {
            try {
                reading.run();
            } catch (SpilloverException broken) {
                table.mistake(row.line(), String.valueOf(broken.getMessage()));
            }
        }
    }
}
