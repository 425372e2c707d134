package io.spillover.document;

import java.util.List;

/**
 * Words of an article that fill one place of an open fact; they need not stand together.
 *
 * @param implied what stands before them without being said: "be" in "Tim Cook, the chief of Apple"; else empty
 * @param spans where the words stand, in the order in which they are read; offsets are UTF-16, into the article's text
 * @param text the words, the implied one first, as a reader would write them
 */
public record OpenPhrase(String implied, List<Span> spans, String text) {
    public OpenPhrase {
        spans = List.copyOf(spans);
    }
}
