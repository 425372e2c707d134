package io.spillover.source.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * One name for each kind of element, whatever its version's namespace and prefix: that of the core vocabularies bare
 * ({@code title}), that of a module with its usual prefix ({@code dc:date}), in lower case.
 */
final class FeedNames {

    /** Modules that are none of ours keep the prefix that they are written with. */
    private static final String WRITTEN = "?";

    /** What the names of vocabularies begin with, after the scheme and in lower case, and their usual prefixes. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("www.w3.org/2005/atom", ""),
            Map.entry("purl.org/atom/ns#", ""),
            Map.entry("example.com/newformat#", ""),
            Map.entry("purl.org/rss/", ""),
            Map.entry("purl.org/net/rss", ""),
            Map.entry("my.netscape.com/", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("backend.userland.com/", ""),
            Map.entry("blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("purl.org/rss/1.0/modules/", WRITTEN),
            Map.entry("purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("purl.org/dc/elements/", "dc:"),
            Map.entry("purl.org/dc/terms/", "dcterms:"),
            Map.entry("www.itunes.com/", "itunes:"),
            Map.entry("search.yahoo.com/mrss", "media:"),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml:"),
            Map.entry("www.google.com/schemas/sitemap-news/", "news:"),
            Map.entry("www.sitemaps.org/schemas/", ""));

    private FeedNames() {}

    static String of(Element element) {
        String qualified = element.tagName().toLowerCase(Locale.ROOT);
        int colon = qualified.indexOf(':');
        String local = qualified.substring(colon + 1);
        String namespace = element.tag().namespace();
        String prefix = prefixOf(namespace, colon < 0 ? "" : qualified.substring(0, colon + 1));
        return prefix + local;
    }

    /** The longest beginning that fits; a prefix that nobody declared means what it usually means. */
    private static String prefixOf(String namespace, String written) {
        String bare = namespace.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        return PREFIXES.entrySet().stream()
                .filter(each -> bare.startsWith(each.getKey()))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue)
                .filter(prefix -> !prefix.equals(WRITTEN))
                .orElse(written.equals("atom:") || written.equals("rss:") ? "" : written);
    }
}
