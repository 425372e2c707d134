package io.spillover.source.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a sitemap of pages, with what it says of news, or an index of sitemaps (sitemaps.org, 0.9). */
final class Sitemap {
    private final Document document;

    Sitemap(Document document) {
        this.document = document;
    }

    Feed read() {
        List<FeedEntry> pages = named("url").map(Sitemap::page).toList();
        List<String> parts = named("sitemap")
                .map(part -> new Children(part).text("loc"))
                .flatMap(Optional::stream)
                .toList();
        return new Feed(Optional.empty(), Optional.empty(), Optional.empty(), pages, parts, Optional.empty());
    }

    private Stream<Element> named(String name) {
        return document.getAllElements().stream()
                .filter(element -> FeedNames.of(element).equals(name));
    }

    private static FeedEntry page(Element url) {
        Children page = new Children(url);
        Optional<Children> news = page.all("news:news").stream().findFirst().map(Children::new);
        Optional<Children> publication = news.flatMap(
                told -> told.all("news:publication").stream().findFirst().map(Children::new));
        return new FeedEntry(
                Optional.empty(),
                page.text("loc"),
                news.flatMap(told -> told.first("news:title").map(ElementText::plain)),
                Optional.empty(),
                Optional.empty(),
                news.flatMap(told -> told.text("news:publication_date")).flatMap(FeedDates::of),
                page.text("lastmod").flatMap(FeedDates::of),
                List.of(),
                publication.flatMap(told -> told.text("news:language")),
                publication.flatMap(told -> told.text("news:name")));
    }
}
