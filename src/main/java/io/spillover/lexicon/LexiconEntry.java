package io.spillover.lexicon;

import io.spillover.document.Entity;
import java.util.List;

/**
 * An entity that the lexicon knows, with all its names.
 *
 * @param names the label first, then in the order of the file
 */
public record LexiconEntry(Entity entity, List<Name> names) {
    public LexiconEntry {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("The entity " + entity.id() + " needs at least one name");
        }
        names = List.copyOf(names);
    }
}
