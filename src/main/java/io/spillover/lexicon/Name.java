package io.spillover.lexicon;

/** A name as the lexicon writes it, with how far it may be believed without asking its sentence. */
public record Name(String text, NameKind kind, Trust trust) {

    /** What a text that holds the name may mean by it. */
    public enum Trust {
        /** The entity, wherever it stands. */
        SURE,
        /**
         * An ordinary word or something else, too ("Circle", "Near", "Visa"): whoever links it should ask for support,
         * above all at the beginning of a sentence. Written with one question mark.
         */
        AMBIGUOUS,
        /**
         * Mostly something else ("Doctor", a coin): only a sign of its own kind nearby makes it the entity, such as a
         * ticker in brackets or "tokens" behind it. Written with two question marks.
         */
        DOUBTFUL
    }

    public Name {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A name needs letters; this one of kind " + kind + " is blank");
        }
    }

    /** Whether the name alone is not enough to believe in its entity. */
    public boolean ambiguous() {
        return trust != Trust.SURE;
    }
}
