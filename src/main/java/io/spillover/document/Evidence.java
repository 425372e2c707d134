package io.spillover.document;

/**
 * Where an article says something.
 *
 * @param span the words that say it: inside the sentence, UTF-16 offsets into the article's text
 * @param quote exactly what {@code span} covers
 */
public record Evidence(Sentence sentence, Span span, String quote) {
    public Evidence {
        if (!sentence.span().contains(span)) {
            throw new IllegalArgumentException(
                    "The evidence " + span + " lies outside its sentence " + sentence.span());
        }
        if (quote.length() != span.length()) {
            throw new IllegalArgumentException("The quote \"" + quote + "\" is not what " + span + " covers");
        }
    }

    /** Whether it stands in an opinion section, whose claims feed no verdict. */
    public boolean opinion() {
        return sentence.section() == Section.Kind.OPINION;
    }
}
