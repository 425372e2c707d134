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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads entity tables and relation tables into a lexicon. They are told apart by their header: {@code label …} or
 * {@code subject predicate object}.
 *
 * <p>In an entity table every column that holds no names is a relation: {@code basedIn} says so of the row's entity, {@code
 * inverse makes} of the entities in the cell. Relations name entities by label, or by id where a label is not enough.
 */
final class LexiconReader {

    private static final Map<String, NameKind> NAME_COLUMNS = Map.of(
            "aliases", NameKind.ALIAS,
            "tickers", NameKind.TICKER,
            "demonyms", NameKind.DEMONYM,
            "metonyms", NameKind.METONYM,
            "phrases", NameKind.PHRASE);
    private static final Set<String> OTHER_COLUMNS = Set.of("label", "type");
    private static final String INVERSE = "inverse ";
    private static final Pattern PREDICATE = Pattern.compile("[a-z][A-Za-z]*");
    private static final String AMBIGUOUS = "?";

    /** A relation whose entities are still names: they may stand further down or in another file. */
    private record Statement(Table.Row row, String subject, String predicate, String object) {}

    private final TypeHierarchy types;
    private final Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> idsByLabel = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    LexiconReader(TypeHierarchy types) {
        this.types = types;
    }

    Lexicon read(Path folder, List<Path> additions) {
        filesOf(folder).forEach(file -> readTable(Table.read(file), false));
        for (Path addition : additions) {
            filesOf(addition).forEach(file -> readTable(Table.read(file), true));
        }
        Set<Relation> relations = new LinkedHashSet<>();
        statements.forEach(statement -> relations.add(resolved(statement)));
        return new Lexicon(types, Collections.unmodifiableMap(entries), relations);
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
            table.require("subject", "predicate", "object");
            for (Table.Row row : table.rows()) {
                state(row, row.cell("subject"), row.cell("predicate"), row.cell("object"));
            }
            return;
        }
        table.require("label", "type");
        List<String> predicates = predicateColumns(table);
        for (Table.Row row : table.rows()) {
            String id = readEntity(row, addition);
            predicates.forEach(column -> readRelations(row, id, column));
        }
    }

    private static List<String> predicateColumns(Table table) {
        List<String> columns = table.header().stream()
                .filter(column -> !OTHER_COLUMNS.contains(column) && !NAME_COLUMNS.containsKey(column))
                .toList();
        for (String column : columns) {
            if (!PREDICATE
                    .matcher(column.startsWith(INVERSE) ? column.substring(INVERSE.length()) : column)
                    .matches()) {
                throw new SpilloverException(
                        Kind.CHECK_FAILED,
                        table.file() + ": the header has the column \"" + column + "\", which is neither one of "
                                + NAME_COLUMNS.keySet().stream().sorted().toList()
                                + " nor a property such as \"basedIn\" or \"inverse makes\"; rename it");
            }
        }
        return columns;
    }

    private String readEntity(Table.Row row, boolean addition) {
        String type = row.cell("type");
        if (!types.knows(type)) {
            throw row.mistake(
                    "\"" + row.cell("label") + "\" has the unknown type \"" + type + "\"; types.tsv lists all types");
        }
        if (row.cell("label").isEmpty()) {
            throw row.mistake("the label is empty; write the entity's usual name");
        }
        Name label = name(row.cell("label"), NameKind.LABEL);
        String id = EntityId.of(types, type, label.text());
        LexiconEntry known = entries.get(id);
        if (known != null && !addition) {
            throw row.mistake("\"" + label.text() + "\" is there already as " + id + ", a "
                    + known.entity().type() + "; join the two rows");
        }
        Set<Name> names = new LinkedHashSet<>(known == null ? List.of(label) : known.names());
        if (known != null && !known.entity().label().equals(label.text())) {
            names.add(new Name(label.text(), NameKind.ALIAS, label.ambiguous()));
        }
        NAME_COLUMNS.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(column -> row.values(
                        column.getKey())
                .forEach(text -> names.add(checkedName(row, text, column.getValue()))));
        Entity entity = known == null ? new Entity(id, label.text(), type, Entity.Origin.LEXICON) : known.entity();
        entries.put(id, new LexiconEntry(entity, List.copyOf(names)));
        if (known == null) {
            idsByLabel
                    .computeIfAbsent(label.text(), unseen -> new ArrayList<>())
                    .add(id);
        }
        return id;
    }

    private static Name checkedName(Table.Row row, String text, NameKind kind) {
        if (text.isEmpty() || text.equals(AMBIGUOUS)) {
            throw row.mistake("a name between two bars is empty; take out one bar");
        }
        return name(text, kind);
    }

    private static Name name(String text, NameKind kind) {
        boolean ambiguous = text.endsWith(AMBIGUOUS) && text.length() > 1;
        return new Name(ambiguous ? text.substring(0, text.length() - 1) : text, kind, ambiguous);
    }

    private void readRelations(Table.Row row, String id, String column) {
        for (String other : row.values(column)) {
            if (column.startsWith(INVERSE)) {
                state(row, other, column.substring(INVERSE.length()), id);
            } else {
                state(row, id, column, other);
            }
        }
    }

    private void state(Table.Row row, String subject, String predicate, String object) {
        if (!PREDICATE.matcher(predicate).matches()) {
            throw row.mistake(
                    "\"" + predicate + "\" is no property; write one of the ontology's, such as subsidiaryOf");
        }
        statements.add(new Statement(row, subject, predicate, object));
    }

    private Relation resolved(Statement statement) {
        return new Relation(
                idOf(statement.row(), statement.subject()),
                statement.predicate(),
                idOf(statement.row(), statement.object()));
    }

    private String idOf(Table.Row row, String reference) {
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
