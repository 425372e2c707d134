package io.spillover.source.feed;

import java.util.List;
import java.util.Optional;

/**
 * A list of articles, as its publisher offers it.
 *
 * @param title in plain text
 * @param link the site that it belongs to, absolute
 * @param entries in the order of the feed
 * @param parts addresses of further lists, of which a sitemap's index is made
 * @param fault what is ill-formed in it, as the end of the sentence "The feed …"; its entries are what could be had
 */
public record Feed(
        Optional<String> title,
        Optional<String> link,
        Optional<String> language,
        List<FeedEntry> entries,
        List<String> parts,
        Optional<String> fault) {
    public Feed {
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
    }

    static Feed of(List<FeedEntry> entries) {
        return new Feed(Optional.empty(), Optional.empty(), Optional.empty(), entries, List.of(), Optional.empty());
    }

    Feed withFault(Optional<String> found) {
        return new Feed(title, link, language, entries, parts, found.or(() -> fault));
    }
}
