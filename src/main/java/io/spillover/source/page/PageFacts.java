package io.spillover.source.page;

import io.spillover.source.feed.FeedDates;
import io.spillover.source.fetch.WebAddress;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article: by JSON-LD, else by meta tags, else by its elements. */
final class PageFacts {
    private static final int LONGEST_TITLE = 1_000;

    private final Document document;
    private final URI location;
    private final NewsData data;
    private final MetaTags tags;

    PageFacts(Document document, URI location) {
        this.document = document;
        this.location = location;
        this.data = NewsData.of(document);
        this.tags = new MetaTags(document);
    }

    boolean saysArticle() {
        return data.hasArticle()
                || tags.first("og:type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).endsWith("article"))
                        .isPresent();
    }

    /** The article's text, where the page tells it apart. */
    Optional<String> body() {
        return data.text("articleBody")
                .map(body -> body.contains("</") ? PlainText.of(body) : body)
                .map(String::strip);
    }

    Optional<String> title() {
        return data.text("headline")
                .or(() -> tags.first("og:title", "twitter:title", "dc.title", "parsely-title"))
                .map(PageFacts::plain)
                .map(this::withoutSite)
                .or(() -> onlyHeading())
                .or(() -> Optional.of(document.title()).map(this::withoutSite))
                .filter(title -> !title.isEmpty());
    }

    private Optional<String> onlyHeading() {
        List<Element> headings = document.select("h1");
        return headings.size() == 1
                ? Optional.of(headings.get(0).text()).map(PageFacts::oneLine).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** "Title | Site" and "Title - Site" are the title, where the site is known by that name. */
    private String withoutSite(String written) {
        String title = oneLine(written);
        return publisher()
                .map(site -> title.replaceFirst("\\s+[|–—-]\\s+\\Q" + site.replace("\\E", "") + "\\E\\s*$", ""))
                .orElse(title);
    }

    private static String oneLine(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TITLE))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String plain(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0
                ? text
                : PlainText.of(text).replace('\n', ' ');
    }

    Optional<OffsetDateTime> published() {
        return first(Stream.of(
                data.text("datePublished"),
                tags.first("article:published_time", "og:published_time", "og:article:published_time"),
                tags.first("datepublished", "parsely-pub-date", "pubdate", "publishdate", "publish-date"),
                tags.first("date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "sailthru.date"),
                time("[itemprop=datePublished]"),
                time("time[pubdate]"),
                time("article time"),
                data.text("dateCreated")));
    }

    /** When the page says that its article was changed last. */
    Optional<OffsetDateTime> modified() {
        return first(Stream.of(
                data.text("dateModified"),
                tags.first("article:modified_time", "og:updated_time", "og:article:modified_time"),
                tags.first("datemodified", "last-modified", "lastmod", "dcterms.modified"),
                time("[itemprop=dateModified]")));
    }

    private static Optional<OffsetDateTime> first(Stream<Optional<String>> told) {
        return told.flatMap(Optional::stream)
                .map(FeedDates::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> time(String query) {
        return Optional.ofNullable(document.selectFirst(query))
                .map(element -> element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content"))
                .filter(written -> !written.isBlank());
    }

    Optional<String> publisher() {
        return data.names("publisher").stream()
                .findFirst()
                .or(() -> tags.first("og:site_name", "application-name", "dc.publisher", "publisher"))
                .map(PageFacts::plain)
                .filter(name -> !name.isBlank() && !name.startsWith("http"));
    }

    List<String> authors() {
        List<String> told = data.names("author");
        if (!told.isEmpty()) {
            return told;
        }
        Optional<String> tag = tags.first("author", "parsely-author", "dc.creator", "sailthru.author", "article:author")
                .filter(name -> !name.startsWith("http"));
        Optional<String> element = Optional.ofNullable(
                        document.selectFirst("[rel=author], [itemprop=author] [itemprop=name]"))
                .map(Element::text);
        return tag.or(() -> element).map(PageFacts::withoutBy).filter(name -> !name.isEmpty()).stream()
                .toList();
    }

    private static String withoutBy(String name) {
        return name.replaceFirst("(?i)^by\\s+", "").strip();
    }

    Optional<String> language() {
        return data.text("inLanguage")
                .or(() -> Optional.ofNullable(document.selectFirst("html"))
                        .map(html -> html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang")))
                .filter(tag -> !tag.isBlank())
                .or(() -> tags.first("og:locale", "content-language", "language"))
                .map(tag -> tag.strip().replace('_', '-'));
    }

    /** Where the page says it is, if that is on the same site: another's word for it would not do. */
    Optional<String> canonical() {
        return Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
                .map(link -> link.attr("href"))
                .or(() -> tags.first("og:url"))
                .filter(written -> !written.isBlank())
                .flatMap(written -> WebAddress.resolve(location, written))
                .filter(address -> address.getHost() != null && sameSite(address.getHost(), location.getHost()))
                .filter(address -> !isFrontPage(address) || isFrontPage(location))
                .map(URI::toString);
    }

    private static boolean isFrontPage(URI address) {
        return address.getRawPath().length() <= 1 && address.getRawQuery() == null;
    }

    private static boolean sameSite(String one, String other) {
        String a = "." + one.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String b = "." + other.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return a.endsWith(b) || b.endsWith(a);
    }
}
