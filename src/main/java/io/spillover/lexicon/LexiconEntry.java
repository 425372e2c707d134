package io.spillover.lexicon;

import io.spillover.document.Entity;
import java.util.List;
import java.util.Map;

/**
 * An entity that the lexicon knows, with all its names.
 *
 * @param names the label first, then in the order of the file
 * @param attributes what else is told of it, by column: {@code cik} (its number at the SEC), {@code sector} (GICS), {@code market} (whose news its own are),
 *     {@code seat} (city), {@code post} (of a person), {@code note} (why it shares a name with another)
 */
public record LexiconEntry(Entity entity, List<Name> names, Map<String, String> attributes) {
    public LexiconEntry {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("The entity " + entity.id() + " needs at least one name");
        }
        names = List.copyOf(names);
        attributes = Map.copyOf(attributes);
    }
}
