package io.spillover.extract;

import io.spillover.document.Entity;
import io.spillover.lexicon.TypeHierarchy;
import java.util.List;

/**
 * Which kinds of entity a predicate takes: {@code Organization -> Product, Asset}.
 *
 * <p>{@code Phrase} stands for a noun phrase of unknown kind. A proper name of unknown kind is taken by every
 * signature, since names that the lexicon lacks are what news is full of.
 */
record Signature(List<String> subjects, List<String> objects) {
    Signature {
        subjects = List.copyOf(subjects);
        objects = List.copyOf(objects);
    }

    boolean takes(TypeHierarchy types, Entity subject, Entity object) {
        return takes(types, subject, subjects) && takes(types, object, objects);
    }

    private static boolean takes(TypeHierarchy types, Entity entity, List<String> allowed) {
        if (entity.type().equals("Entity")) {
            return entity.origin() != Entity.Origin.PHRASE || allowed.contains("Phrase");
        }
        return allowed.stream().anyMatch(type -> types.isA(entity.type(), type));
    }
}
