package io.spillover.link;

import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.lexicon.TypeHierarchy;
import java.util.List;

/**
 * A mention with the words it covers.
 *
 * @param sentence index of its sentence in the article
 * @param begin index of its first token in the sentence, from 0
 * @param end index behind its last token
 * @param head index of the token that the rest of the mention hangs on
 */
public record LinkedMention(Mention mention, int sentence, int begin, int end, int head, Kind kind) {

    /** Types of what the lexicon knows by kind alone. */
    private static final List<String> KINDS = List.of("OrganizationGroup", "AssetClass", "Product");

    private static final List<String> AUTHORITIES = List.of("Court", "Regulator", "Government");

    /** How the words stand for the entity. */
    public enum Kind {
        /** By its name. */
        NAME,
        /** By the adjective of its people ("Chinese"). */
        DEMONYM,
        /** By a phrase of the lexicon that is no name ("intellectual property theft"). */
        PHRASE,
        /** By a pronoun or a description ("it", "the company"). */
        ANAPHOR
    }

    public Entity entity() {
        return mention.entity();
    }

    public boolean covers(int token) {
        return begin <= token && token < end;
    }

    /** Whether a kind is named, as the lexicon knows it, and nobody: "a crypto exchange", "stablecoins". */
    public boolean isKind(TypeHierarchy types) {
        return kind == Kind.PHRASE && isAnyOf(types, KINDS);
    }

    /** Whether it is one that rules others: a court, a regulator, a government. */
    public boolean isAuthority(TypeHierarchy types) {
        return isAnyOf(types, AUTHORITIES);
    }

    /** Whether its entity is of one of some types, or of a type below one. */
    public boolean isAnyOf(TypeHierarchy types, List<String> wanted) {
        return wanted.stream().anyMatch(type -> types.isA(entity().type(), type));
    }

    /** Whether both have a word in common. */
    public boolean overlaps(LinkedMention other) {
        return sentence == other.sentence && begin < other.end && other.begin < end;
    }
}
