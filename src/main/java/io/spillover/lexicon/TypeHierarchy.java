package io.spillover.lexicon;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types of entities and which of them are kinds of others: {@code Stablecoin} is a {@code CryptoAsset} is an
 * {@code Asset}.
 *
 * <p>Start at {@link #load}. Types are the local names of classes of the ontology, which says the same (a test compares).
 * Immutable, safe for all threads.
 */
public final class TypeHierarchy {

    private record Type(String parent, String kind, String meaning) {}

    private final Map<String, Type> types;
    private final Map<String, List<String>> ancestors;

    private TypeHierarchy(Map<String, Type> types, Map<String, List<String>> ancestors) {
        this.types = types;
        this.ancestors = ancestors;
    }

    /**
     * Reads {@code types.tsv}: type, parent, kind, meaning.
     *
     * @throws SpilloverException of kind CHECK_FAILED naming file, line and value
     */
    public static TypeHierarchy load(Path file) {
        Table table = Table.read(file);
        table.require("type", "parent", "kind", "meaning");
        Map<String, Type> types = new LinkedHashMap<>();
        Map<String, List<String>> ancestors = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            String name = row.cell("type");
            String parent = row.cell("parent");
            if (types.containsKey(name)) {
                throw row.mistake("the type \"" + name + "\" stands here twice; delete one line");
            }
            if (!parent.isEmpty() && !types.containsKey(parent)) {
                throw row.mistake(
                        "\"" + name + "\" has the unknown parent \"" + parent + "\"; put the parent's line before it");
            }
            Type above = types.get(parent);
            String kind = row.cell("kind").isEmpty() && above != null ? above.kind() : row.cell("kind");
            types.put(name, new Type(parent, kind, row.cell("meaning")));
            ancestors.put(name, lineage(parent, ancestors));
        }
        if (types.isEmpty()) {
            throw new SpilloverException(Kind.CHECK_FAILED, "The file of types " + file + " has no line; restore it");
        }
        return new TypeHierarchy(types, ancestors);
    }

    private static List<String> lineage(String parent, Map<String, List<String>> ancestors) {
        List<String> lineage = new ArrayList<>();
        if (!parent.isEmpty()) {
            lineage.add(parent);
            lineage.addAll(ancestors.getOrDefault(parent, List.of()));
        }
        return List.copyOf(lineage);
    }

    public boolean knows(String type) {
        return types.containsKey(type);
    }

    /** All types, parents before children. */
    public Set<String> all() {
        return Collections.unmodifiableSet(types.keySet());
    }

    /** Whether a type is the other one or below it; a type that is not known is only itself. */
    public boolean isA(String type, String ancestor) {
        return type.equals(ancestor) || ancestors(type).contains(ancestor);
    }

    /** The types above a type, nearest first; none for a type that is not known. */
    public List<String> ancestors(String type) {
        return ancestors.getOrDefault(type, List.of());
    }

    /** The first part of the ids of entities of a type: {@code organization} for {@code Regulator}. */
    public String kindOf(String type) {
        return typeOf(type).kind();
    }

    /** What a type stands for, in a sentence. */
    public String meaningOf(String type) {
        return typeOf(type).meaning();
    }

    private Type typeOf(String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No type " + name + " in types.tsv; known are " + types.keySet());
        }
        return type;
    }
}
