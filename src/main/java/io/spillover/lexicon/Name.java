package io.spillover.lexicon;

/**
 * A name as the lexicon writes it.
 *
 * @param ambiguous whether it is also an ordinary word or a common name of something else ("Circle", "Near", "Visa"):
 *     then a text that holds it may mean something else, and whoever links it should ask for support, above all at the
 *     beginning of a sentence
 */
public record Name(String text, NameKind kind, boolean ambiguous) {
    public Name {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A name needs letters; this one of kind " + kind + " is blank");
        }
    }
}
