package io.spillover.source.page;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What came of reading a page. */
public sealed interface PageReading {

    /**
     * The article of a page.
     *
     * @param text in plain text, a paragraph a line, without the title
     * @param canonical the address that the page says it has, if that is on the same site
     * @param language a tag such as {@code en-GB}
     */
    record Page(
            Optional<String> title,
            String text,
            Optional<OffsetDateTime> published,
            Optional<OffsetDateTime> modified,
            Optional<String> publisher,
            List<String> authors,
            Optional<String> language,
            Optional<String> canonical)
            implements PageReading {
        public Page {
            authors = List.copyOf(authors);
        }
    }

    /**
     * There is no article on it.
     *
     * @param reason the end of the sentence "The page …"
     */
    record NoArticle(String reason) implements PageReading {}
}
