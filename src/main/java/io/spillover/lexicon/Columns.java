package io.spillover.lexicon;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the columns of an entity table are for: names of a kind, attributes, or relations.
 *
 * <p>Every column that holds neither names nor an attribute is a relation: {@code basedIn} says so of the row's entity, {@code inverse makes} of
 * the entities in the cell.
 */
record Columns(List<OfNames> names, List<String> attributes, List<OfRelations> relations) {

    record OfNames(String header, NameKind kind) {}

    record OfRelations(String header, String predicate, boolean inverse) {}

    private static final Map<String, NameKind> NAME_KINDS = new TreeMap<>(Map.of(
            "aliases", NameKind.ALIAS,
            "tickers", NameKind.TICKER,
            "demonyms", NameKind.DEMONYM,
            "metonyms", NameKind.METONYM,
            "phrases", NameKind.PHRASE));
    /** What is told of an entity in words or numbers, one value each. */
    private static final Set<String> ATTRIBUTES = Set.of("cik", "sector", "market", "seat", "post", "note");

    private static final List<String> IDENTITY = List.of("label", "type");
    private static final String INVERSE = "inverse ";
    private static final Pattern PREDICATE = Pattern.compile("[a-z][A-Za-z]*");

    static Columns of(Table table) {
        List<OfNames> names = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        List<OfRelations> relations = new ArrayList<>();
        for (String header : table.header()) {
            NameKind kind = NAME_KINDS.get(header);
            if (kind != null) {
                names.add(new OfNames(header, kind));
            } else if (ATTRIBUTES.contains(header)) {
                attributes.add(header);
            } else if (!IDENTITY.contains(header)) {
                relations.add(relation(table, header));
            }
        }
        return new Columns(names, attributes, relations);
    }

    /** Whether a word can be the local name of a property. */
    static boolean isPredicate(String word) {
        return PREDICATE.matcher(word).matches();
    }

    private static OfRelations relation(Table table, String header) {
        boolean inverse = header.startsWith(INVERSE);
        String predicate = inverse ? header.substring(INVERSE.length()) : header;
        if (!isPredicate(predicate)) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED,
                    table.file() + ": the header has the column \"" + header + "\", which is neither one of "
                            + String.join(", ", NAME_KINDS.keySet())
                            + ", nor one of "
                            + String.join(", ", new TreeSet<>(ATTRIBUTES))
                            + ", nor a property such as \"basedIn\" or \"inverse makes\"; rename it");
        }
        return new OfRelations(header, predicate, inverse);
    }
}
