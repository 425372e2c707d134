package io.spillover.source;

import io.spillover.document.SpilloverException.Kind;
import io.spillover.source.feed.FeedReader;
import io.spillover.source.fetch.ContentType;
import io.spillover.source.fetch.DecodedText;
import io.spillover.source.fetch.Fetched;
import io.spillover.source.page.PageReader;
import io.spillover.source.page.PageReading;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what is at an address: a feed or sitemap with the pages it links to, a page, a text, or JSON lines. What it is, its
 * first tag says, and where it has none, its media type.
 */
final class WebSource {
    private static final Set<String> LINES =
            Set.of("application/jsonl", "application/x-ndjson", "application/ndjson", "application/json-lines");

    private final Web web;
    private final TextReader texts;
    private final FeedReader feeds = new FeedReader();
    private final PageReader pages = new PageReader(WordFile.read("no-article.txt"));

    WebSource(Web web, TextReader texts) {
        this.web = web;
        this.texts = texts;
    }

    Stream<Read> read(URI address) {
        Fetched fetched = web.fetcher().fetch(address);
        if (fetched instanceof Fetched.Unchanged) {
            return Stream.of(new Read.Unchanged(address.toString()));
        }
        if (fetched instanceof Fetched.Refused refused) {
            return failed(address, refused.reason());
        }
        return read((Fetched.Content) fetched);
    }

    private Stream<Read> read(Fetched.Content content) {
        URI address = content.address();
        ContentType type = content.type();
        if (isNoText(type.mediaType())) {
            return failed(
                    address,
                    address + " is neither a page nor a feed but " + type.mediaType()
                            + "; save the text of it to a file and name that.");
        }
        String text = DecodedText.of(content.body(), type).text();
        if (feeds.isFeed(text)) {
            return new FeedSource(web, texts, feeds, pages).read(address, text);
        }
        if (LINES.contains(type.mediaType())
                || address.getPath().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            return new JsonLines(texts)
                    .read(
                            address.toString(),
                            BoundedLines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        }
        if (type.mediaType().contains("html") || text.stripLeading().startsWith("<")) {
            return Stream.of(page(address, text));
        }
        if (type.mediaType().contains("json")) {
            return failed(
                    address, address + " is JSON but no JSON Feed; give the address of a feed, a page or JSON lines.");
        }
        return Stream.of(texts.read(new GivenText(
                address.toString(),
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty())));
    }

    private Read page(URI address, String html) {
        PageReading reading = pages.read(html, address);
        if (reading instanceof PageReading.NoArticle none) {
            return new Read.Failed(
                    address.toString(),
                    "The page " + address + " " + none.reason()
                            + "; save the text of its article to a file and name that.",
                    Kind.UNREADABLE_INPUT);
        }
        return texts.read(given(address, (PageReading.Page) reading));
    }

    /** An article as its page gives it. */
    static GivenText given(URI address, PageReading.Page page) {
        return new GivenText(
                page.canonical().orElse(address.toString()),
                page.text(),
                page.title(),
                page.published().map(Days::of),
                page.modified().map(Days::of),
                page.publisher(),
                page.authors(),
                page.language());
    }

    private static boolean isNoText(String mediaType) {
        return mediaType.startsWith("image/")
                || mediaType.startsWith("audio/")
                || mediaType.startsWith("video/")
                || mediaType.startsWith("font/")
                || mediaType.equals("application/pdf")
                || mediaType.equals("application/zip");
    }

    private static Stream<Read> failed(URI address, String reason) {
        return Stream.of(new Read.Failed(address.toString(), reason, Kind.UNREADABLE_INPUT));
    }
}
