package io.spillover.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article's text that came over the network, with what its sender knows of it.
 *
 * @param title the headline, where the text does not begin with it; becomes the first line of the article
 */
public record PostedText(
        String text, Optional<String> title, Optional<LocalDate> published, Optional<String> publisher) {

    /** Where such an article is said to be from. */
    static final String NAME = "POST /api/articles";

    /** The same text gives the same article as a file does. */
    public Read read() {
        TextReader reader = new TextReader(new Articles(new ArticleLayout()), new ForeignLanguage(), Optional.empty());
        return reader.read(
                new GivenText(NAME, text, title, published, Optional.empty(), publisher, List.of(), Optional.empty()));
    }
}
