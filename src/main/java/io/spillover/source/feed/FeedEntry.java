package io.spillover.source.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An article as a feed tells of it.
 *
 * @param title in plain text
 * @param link the article's page, absolute
 * @param summary in HTML
 * @param content in HTML, often the whole article
 * @param authors their names
 * @param language a tag such as {@code en-GB}
 * @param source the publisher, where the feed gathers articles of others
 */
public record FeedEntry(
        Optional<String> id,
        Optional<String> link,
        Optional<String> title,
        Optional<String> summary,
        Optional<String> content,
        Optional<OffsetDateTime> published,
        Optional<OffsetDateTime> updated,
        List<String> authors,
        Optional<String> language,
        Optional<String> source) {
    public FeedEntry {
        authors = List.copyOf(authors);
    }

    /** When it was published, as far as the feed knows. */
    public Optional<OffsetDateTime> date() {
        return published.or(() -> updated);
    }

    /** The longer of what the feed has of its text, in HTML; empty where it has none. */
    public String text() {
        String whole = content.orElse("");
        String part = summary.orElse("");
        return whole.length() >= part.length() ? whole : part;
    }
}
