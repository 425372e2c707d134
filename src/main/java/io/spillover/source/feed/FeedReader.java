package io.spillover.source.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads feeds and sitemaps of all kinds. Throws nothing for what is in them; safe for all threads. */
public final class FeedReader {
    private static final Pattern PROLOG = Pattern.compile(
            "\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE\\s[^\\[>]*(?:\\[.*?\\]\\s*)?>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<([A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "urlset", "sitemapindex");

    /** Whether a text is a feed or a sitemap, by its first tag, or by its first name where it is JSON. */
    public boolean isFeed(String text) {
        return isJson(text)
                ? text.contains("\"https://jsonfeed.org/version/")
                        || text.contains("\"http://jsonfeed.org/version/")
                        || text.contains("jsonfeed.org\\/version\\/")
                : ROOTS.contains(firstTag(text));
    }

    /**
     * What there is in a feed, with its fault where it is ill-formed.
     *
     * @param location what its relative links are seen from
     */
    public Feed read(String text, URI location) {
        if (isJson(text)) {
            return JsonFeed.read(text, location);
        }
        if (text.isBlank()) {
            return Feed.of(List.of()).withFault(Optional.of("is empty"));
        }
        XmlTree.Parsed parsed = XmlTree.of(text);
        if (parsed.document().isEmpty()) {
            return Feed.of(List.of()).withFault(parsed.refusal());
        }
        String root = firstTag(text);
        Feed feed = root.equals("urlset") || root.equals("sitemapindex")
                ? new Sitemap(parsed.document().get()).read()
                : new XmlFeed(parsed.document().get(), location).read();
        return feed.withFault(WellFormedness.fault(text));
    }

    private static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** In lower case and without prefix; empty where there is none. */
    private static String firstTag(String text) {
        Matcher prolog = PROLOG.matcher(text);
        int at = 0;
        while (prolog.region(at, text.length()).lookingAt()) {
            at = prolog.end();
        }
        Matcher tag = TAG.matcher(text).region(at, text.length());
        return tag.lookingAt() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
    }
}
