package io.spillover.source.feed;

import io.spillover.source.fetch.WebAddress;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads RSS, Atom and CDF: their elements differ in name more than in meaning, so they are read as one. */
final class XmlFeed {
    private static final Pattern NAME_IN_BRACKETS = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Pattern NAME_BEFORE_MAIL =
            Pattern.compile("(.+?)\\s*[<(]?(?:mailto:)?[^\\s<(]+@[^\\s>)]+[>)]?");

    private static final int LONGEST_NAME = 200;
    private static final String[] TITLE = {"title", "dc:title", "media:title"};
    private static final String[] SUMMARY = {
        "summary", "description", "abstract", "dc:description", "itunes:summary", "media:description"
    };
    private static final String[] CONTENT = {"content:encoded", "content", "body", "xhtml:body", "xhtml:div", "fullitem"
    };

    private final Document document;
    private final URI location;

    /** @param location what relative links are seen from, where the feed names no base */
    XmlFeed(Document document, URI location) {
        this.document = document;
        this.location = location;
    }

    Feed read() {
        Element head = head();
        Children children = new Children(head);
        Optional<String> language = ElementText.language(head).or(() -> children.text("language", "dc:language"));
        List<FeedEntry> entries = document.getAllElements().stream()
                .filter(XmlFeed::isEntry)
                .map(element -> entry(element, language))
                .toList();
        return new Feed(
                plain(children, "title", "dc:title"),
                link(head, children),
                language,
                entries,
                List.of(),
                Optional.empty());
    }

    /** The element that tells of the feed itself: in RSS it is within the root. */
    private Element head() {
        return document.getAllElements().stream()
                .filter(element -> FeedNames.of(element).equals("channel")
                        || FeedNames.of(element).equals("feed"))
                .findFirst()
                .or(() -> Optional.ofNullable(document.firstElementChild()))
                .orElse(document);
    }

    /** Items of items are those of tracks and chapters. */
    private static boolean isEntry(Element element) {
        String name = FeedNames.of(element);
        return (name.equals("item") || name.equals("entry"))
                && element.parents().stream()
                        .map(FeedNames::of)
                        .noneMatch(around -> around.equals("item") || around.equals("entry"));
    }

    private FeedEntry entry(Element element, Optional<String> feedLanguage) {
        Children children = new Children(element);
        return new FeedEntry(
                children.text("id", "guid", "dc:identifier").or(() -> attribute(element, "rdf:about")),
                link(element, children),
                plain(children, TITLE),
                children.first(SUMMARY).map(ElementText::html),
                content(children),
                date(children, "published", "pubdate", "issued", "dcterms:issued", "dcterms:created", "created")
                        .or(() -> attribute(element, "lastmod").flatMap(FeedDates::of)),
                date(children, "updated", "modified", "dcterms:modified", "dc:date"),
                authors(children),
                language(element, children, feedLanguage),
                source(children));
    }

    private static Optional<String> language(Element element, Children children, Optional<String> feedLanguage) {
        Element text = children.first(CONTENT)
                .or(() -> children.first(SUMMARY))
                .or(() -> children.first(TITLE))
                .orElse(element);
        return ElementText.language(text)
                .or(() -> children.text("dc:language", "language"))
                .or(() -> feedLanguage)
                .filter(tag -> !tag.isEmpty());
    }

    private static Optional<String> plain(Children children, String... names) {
        return children.first(names).map(ElementText::plain).filter(text -> !text.isEmpty());
    }

    private static Optional<String> content(Children children) {
        return children.first(CONTENT).map(ElementText::html).filter(html -> !html.isBlank());
    }

    private static Optional<OffsetDateTime> date(Children children, String... names) {
        return Stream.of(names)
                .flatMap(name -> children.all(name).stream())
                .map(element -> FeedDates.of(element.wholeText()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> attribute(Element element, String name) {
        return element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The page that an element is about: Atom's alternate, else RSS's link, else an id that is said to be one. */
    private Optional<String> link(Element element, Children children) {
        return Stream.of(
                        children.all("link").stream()
                                .filter(XmlFeed::isAlternate)
                                .map(link -> resolved(link, link.attr("href"))),
                        children.all("link").stream()
                                .filter(link -> !link.hasAttr("href"))
                                .map(link -> resolved(link, link.wholeText())),
                        children.all("guid").stream()
                                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                                .filter(guid -> guid.wholeText().strip().matches("(?i)https?://.+"))
                                .map(guid -> resolved(guid, guid.wholeText())),
                        attribute(element, "href").stream().map(link -> resolved(element, link)),
                        attribute(element, "rdf:about").stream()
                                .filter(about -> about.matches("(?i)https?://.+"))
                                .map(about -> resolved(element, about)))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isAlternate(Element link) {
        String relation = link.attr("rel").toLowerCase(Locale.ROOT);
        return link.hasAttr("href") && (relation.isEmpty() || relation.endsWith("alternate"));
    }

    private Optional<String> resolved(Element element, String written) {
        return Optional.of(written.strip())
                .filter(address -> !address.isEmpty())
                .flatMap(address -> WebAddress.resolve(ElementText.base(element, location), address))
                .map(URI::toString);
    }

    private static List<String> authors(Children children) {
        List<String> names = new ArrayList<>();
        for (String kind : List.of("author", "dc:creator", "dc:author", "itunes:author")) {
            for (Element author : children.all(kind)) {
                String written = new Children(author)
                        .text("name")
                        .orElseGet(() -> author.children().isEmpty() ? author.wholeText() : "");
                Optional.of(name(written.strip()))
                        .filter(name -> !name.isEmpty() && !names.contains(name))
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    /** "mail (name)" and "name mail" without the mail; what is too long to be a name is none. */
    private static String name(String written) {
        if (written.length() > LONGEST_NAME) {
            return "";
        }
        String text = written.replaceAll("\\s+", " ");
        Matcher bracketed = NAME_IN_BRACKETS.matcher(text);
        if (bracketed.matches()) {
            return bracketed.group(1).strip();
        }
        Matcher before = NAME_BEFORE_MAIL.matcher(text);
        return before.matches() ? before.group(1).strip() : text.contains("@") && !text.contains(" ") ? "" : text;
    }

    /** Whom the entry was taken from: Atom's source has a title, RSS's is one. */
    private static Optional<String> source(Children children) {
        return children.all("source").stream()
                .map(source -> plain(new Children(source), "title")
                        .or(() -> source.children().isEmpty()
                                ? Optional.of(ElementText.plain(source))
                                : Optional.empty()))
                .flatMap(Optional::stream)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .or(() -> children.text("dc:publisher"));
    }
}
