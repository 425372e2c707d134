package io.spillover.lexicon;

import io.spillover.document.Entity;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads entity tables and relation tables into a lexicon. They are told apart by their header: {@code label …} or
 * {@code subject predicate object}.
 *
 * <p>Relations name entities by label, or by id where two entities share the label; the entities may stand in any file.
 */
final class LexiconReader {

    private static final String AMBIGUOUS = "?";

    /** The folder of tables that a program makes from public lists; what is curated by hand comes first. */
    private static final String LISTS = "lists";

    /** A relation whose entities are still names: they may stand further down or in another file. */
    private record Statement(Table.Row row, String subject, String predicate, String object) {}

    private final TypeHierarchy types;
    private final Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> idsByLabel = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final StringBuilder digests = new StringBuilder();

    LexiconReader(TypeHierarchy types) {
        this.types = types;
    }

    /** A reader of tables that add to what is known. */
    LexiconReader(Lexicon known) {
        this(known.types());
        for (LexiconEntry entry : known.entries()) {
            entries.put(entry.entity().id(), entry);
            idsByLabel
                    .computeIfAbsent(entry.entity().label(), unseen -> new ArrayList<>())
                    .add(entry.entity().id());
        }
    }

    Lexicon read(Path folder, List<Path> additions) {
        readTables(folder, false);
        Path lists = folder.resolve(LISTS);
        if (Files.isDirectory(lists)) {
            readTables(lists, true);
        }
        additions.forEach(addition -> readTables(addition, true));
        return lexicon();
    }

    Lexicon readCurated(Path folder) {
        readTables(folder, false);
        return lexicon();
    }

    /** Files are parsed side by side and taken in their order. */
    private void readTables(Path place, boolean addition) {
        for (Table table : filesOf(place).parallelStream().map(Table::read).toList()) {
            digests.append(table.digest());
            readTable(table, addition);
        }
    }

    private Lexicon lexicon() {
        Set<Relation> relations = new LinkedHashSet<>();
        statements.forEach(statement -> relations.add(resolved(statement)));
        return new Lexicon(types, Collections.unmodifiableMap(entries), relations, digests.toString());
    }

    private static List<Path> filesOf(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".tsv") && !file.endsWith("types.tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED, "Cannot list the lexicon's folder " + place + "; check that it is readable", e);
        }
    }

    private void readTable(Table table, boolean addition) {
        if (table.has("subject")) {
            readRelationTable(table);
            return;
        }
        table.require("label", "type");
        Columns columns = Columns.of(table);
        for (Table.Row row : table.rows()) {
            String id = readEntity(row, columns, addition);
            for (Columns.OfRelations column : columns.relations()) {
                for (String other : row.values(column.header())) {
                    String subject = column.inverse() ? other : id;
                    String object = column.inverse() ? id : other;
                    statements.add(new Statement(row, subject, column.predicate(), object));
                }
            }
        }
    }

    private void readRelationTable(Table table) {
        table.require("subject", "predicate", "object");
        for (Table.Row row : table.rows()) {
            String predicate = row.cell("predicate");
            if (!Columns.isPredicate(predicate)) {
                throw row.mistake(
                        "\"" + predicate + "\" is no property; write one of the ontology's, such as subsidiaryOf");
            }
            statements.add(new Statement(row, row.cell("subject"), predicate, row.cell("object")));
        }
    }

    String readEntity(Table.Row row, Columns columns, boolean addition) {
        Name label = labelOf(row);
        String type = row.cell("type");
        String id = EntityId.of(types, type, label.text());
        LexiconEntry known = entries.get(id);
        if (known == null) {
            Entity entity = new Entity(id, label.text(), type, Entity.Origin.LEXICON);
            entries.put(
                    id,
                    new LexiconEntry(entity, names(List.of(label), row, columns), attributes(Map.of(), row, columns)));
            idsByLabel
                    .computeIfAbsent(label.text(), unseen -> new ArrayList<>())
                    .add(id);
        } else if (addition) {
            entries.put(
                    id,
                    new LexiconEntry(
                            known.entity(),
                            names(withLabel(known, label), row, columns),
                            attributes(known.attributes(), row, columns)));
        } else {
            throw row.mistake("\"" + label.text() + "\" is there already as " + id + ", a "
                    + known.entity().type() + "; join the two rows");
        }
        return id;
    }

    Name labelOf(Table.Row row) {
        if (row.cell("label").isEmpty()) {
            throw row.mistake("the label is empty; write the entity's usual name");
        }
        if (!types.knows(row.cell("type"))) {
            throw row.mistake("\"" + row.cell("label") + "\" has the unknown type \"" + row.cell("type")
                    + "\"; types.tsv lists all types");
        }
        return name(row, row.cell("label"), NameKind.LABEL);
    }

    /** The names of an entity that is known already, with the label of a row that adds to it. */
    private static List<Name> withLabel(LexiconEntry known, Name label) {
        List<Name> names = new ArrayList<>(known.names());
        if (!known.entity().label().equals(label.text())) {
            names.add(new Name(label.text(), NameKind.ALIAS, label.trust()));
        }
        return names;
    }

    static List<Name> names(List<Name> first, Table.Row row, Columns columns) {
        List<Name> names = new ArrayList<>(first);
        for (Columns.OfNames column : columns.names()) {
            for (String text : row.values(column.header())) {
                Name name = name(row, text, column.kind());
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Map<String, String> attributes(Map<String, String> first, Table.Row row, Columns columns) {
        if (columns.attributes().isEmpty()) {
            return first;
        }
        Map<String, String> attributes = new HashMap<>(first);
        for (String column : columns.attributes()) {
            String value = row.cell(column);
            if (!value.isEmpty()) {
                attributes.put(column, value);
            }
        }
        return attributes;
    }

    private static Name name(Table.Row row, String text, NameKind kind) {
        String bare = text;
        int marks = 0;
        while (marks < 2 && bare.endsWith(AMBIGUOUS)) {
            bare = bare.substring(0, bare.length() - AMBIGUOUS.length()).strip();
            marks++;
        }
        if (bare.isEmpty()) {
            throw row.mistake("a name is empty; take out the bar or the question mark that stands alone");
        }
        Name.Trust trust = marks == 0 ? Name.Trust.SURE : marks == 1 ? Name.Trust.AMBIGUOUS : Name.Trust.DOUBTFUL;
        return new Name(bare, kind, trust);
    }

    private Relation resolved(Statement statement) {
        return new Relation(
                idOf(statement.row(), statement.subject()),
                statement.predicate(),
                idOf(statement.row(), statement.object()));
    }

    String idOf(Table.Row row, String reference) {
        if (entries.containsKey(reference)) {
            return reference;
        }
        List<String> ids = idsByLabel.getOrDefault(reference, List.of());
        if (ids.isEmpty()) {
            throw row.mistake(
                    "no entity has the label or id \"" + reference + "\"; add a row for it or mend its spelling");
        }
        if (ids.size() > 1) {
            throw row.mistake("\"" + reference + "\" may be any of " + String.join(", ", ids) + "; write the id");
        }
        return ids.get(0);
    }
}
