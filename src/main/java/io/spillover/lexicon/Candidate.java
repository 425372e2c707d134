package io.spillover.lexicon;

/**
 * An entity that a name in a text may stand for.
 *
 * @param name the name by which it was found, as the lexicon writes it
 */
public record Candidate(LexiconEntry entry, Name name) {

    public NameKind kind() {
        return name.kind();
    }

    /** Whether the name alone is not enough to believe in this entity. */
    public boolean ambiguous() {
        return name.ambiguous();
    }

    /** Whether the name is mostly something else: only a sign of the entity's own kind makes it the entity. */
    public boolean doubtful() {
        return name.trust() == Name.Trust.DOUBTFUL;
    }
}
