package io.spillover.source;

import io.spillover.document.SpilloverException.Kind;
import io.spillover.source.feed.Feed;
import io.spillover.source.feed.FeedEntry;
import io.spillover.source.feed.FeedReader;
import io.spillover.source.fetch.DecodedText;
import io.spillover.source.fetch.Fetched;
import io.spillover.source.fetch.WebAddress;
import io.spillover.source.page.PageReader;
import io.spillover.source.page.PageReading;
import io.spillover.source.page.PlainText;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the articles that a feed or a sitemap lists, from their pages; where a page can't be had, from what the feed itself
 * has of it, if that is long enough.
 *
 * <p>An entry that was read before and has not changed since is not fetched again. A feed of which some entries could not be
 * had for a passing reason is read anew the next time, though its server says that it is the same.
 */
final class FeedSource {
    /** What feeds have of an article is a teaser below this. */
    private static final int SHORTEST_OWN_TEXT = 500;

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_PARTS = 50;

    private final Web web;
    private final TextReader texts;
    private final FeedReader feeds;
    private final PageReader pages;

    FeedSource(Web web, TextReader texts, FeedReader feeds, PageReader pages) {
        this.web = web;
        this.texts = texts;
        this.feeds = feeds;
        this.pages = pages;
    }

    /** An entry with the list that it stands in. */
    private record Listed(FeedEntry entry, Feed feed, URI list) {
        Optional<URI> link() {
            return entry.link().flatMap(link -> WebAddress.resolve(list, link));
        }

        String name() {
            return entry.link().or(entry::id).or(entry::title).orElse("an entry of " + list);
        }

        /** Tells one version of the entry from another. */
        String stamp() {
            return Articles.idOf(entry.title().orElse("") + "\n"
                            + moment(entry.date()) + "\n"
                            + moment(entry.updated()) + "\n"
                            + entry.text())
                    .substring(0, 16);
        }
    }

    private static String moment(Optional<OffsetDateTime> date) {
        return date.map(OffsetDateTime::toInstant).map(Instant::toString).orElse("");
    }

    Stream<Read> read(URI address, String text) {
        Feed feed = feeds.read(text, address);
        if (!feed.parts().isEmpty()) {
            // An index may be the same while what it lists is not.
            web.memory().forgetPage(address);
        }
        List<Read> failures = new ArrayList<>();
        List<Listed> listed = new ArrayList<>(entries(feed, address));
        feed.parts().stream().limit(MOST_PARTS).forEach(each -> part(address, each, listed, failures));
        if (listed.isEmpty() && failures.isEmpty()) {
            return feed.fault().isPresent()
                    ? failed(
                            address,
                            "The feed " + address + " " + feed.fault().get() + " and has no entries;"
                                    + " check the address, or tell its publisher.")
                    : Stream.empty();
        }
        remarkOnMany(address, listed.size());
        return Stream.concat(
                failures.stream(), listed.stream().limit(MOST_ENTRIES).map(this::entry));
    }

    /** The newest first where there are more than are read; feeds mostly have them so. */
    private List<Listed> entries(Feed feed, URI address) {
        boolean anyEntries = !feed.entries().isEmpty();
        feed.fault().filter(fault -> anyEntries).ifPresent(fault -> web.remarks()
                .accept("The feed " + address + " " + fault + "; its "
                        + feed.entries().size() + " entries are what could be read."));
        Stream<FeedEntry> entries = feed.entries().size() <= MOST_ENTRIES
                ? feed.entries().stream()
                : feed.entries().stream().sorted(Comparator.comparing(FeedSource::moment, Comparator.reverseOrder()));
        return entries.map(entry -> new Listed(entry, feed, address)).toList();
    }

    private static Instant moment(FeedEntry entry) {
        return entry.date().map(OffsetDateTime::toInstant).orElse(Instant.MIN);
    }

    private void part(URI index, String part, List<Listed> listed, List<Read> failures) {
        Optional<URI> address = WebAddress.resolve(index, part);
        if (address.isEmpty()) {
            failures.add(failure(part, "The sitemap " + index + " lists \"" + part + "\", which is no address."));
            return;
        }
        Fetched fetched = web.fetcher().fetch(address.get());
        if (fetched instanceof Fetched.Content content) {
            String text = DecodedText.of(content.body(), content.type()).text();
            listed.addAll(entries(feeds.read(text, content.address()), content.address()));
        } else if (fetched instanceof Fetched.Refused refused) {
            failures.add(failure(part, refused.reason()));
        }
    }

    private void remarkOnMany(URI address, int entries) {
        if (entries > MOST_ENTRIES) {
            web.remarks().accept(address + " lists " + entries + " articles; the first " + MOST_ENTRIES + " are read.");
        }
    }

    private Read entry(Listed listed) {
        Optional<URI> link = listed.link();
        if (link.isEmpty()) {
            return own(listed, "it links to no page");
        }
        String stamp = listed.stamp();
        if (web.memory().entry(listed.name()).filter(stamp::equals).isPresent()) {
            return new Read.Unchanged(listed.name());
        }
        Fetched fetched = web.fetcher().fetch(link.get());
        boolean passing = fetched instanceof Fetched.Refused refused && refused.passing();
        if (passing) {
            web.memory().forgetPage(listed.list());
        } else {
            web.memory().rememberEntry(listed.name(), stamp);
        }
        return read(listed, fetched);
    }

    private Read read(Listed listed, Fetched fetched) {
        if (fetched instanceof Fetched.Unchanged) {
            return new Read.Unchanged(listed.name());
        }
        if (fetched instanceof Fetched.Refused refused) {
            return own(listed, refused.reason());
        }
        Fetched.Content content = (Fetched.Content) fetched;
        String text = DecodedText.of(content.body(), content.type()).text();
        PageReading reading = pages.read(text, content.address());
        if (reading instanceof PageReading.NoArticle none) {
            return own(listed, "The page " + content.address() + " " + none.reason() + ".");
        }
        return texts.read(completed(WebSource.given(content.address(), (PageReading.Page) reading), listed));
    }

    /** What the page does not say, the feed may. */
    private static GivenText completed(GivenText page, Listed listed) {
        FeedEntry entry = listed.entry();
        return new GivenText(
                page.name(),
                page.text(),
                page.title().or(entry::title),
                page.published().or(() -> entry.date().map(Days::of)),
                page.modified().or(() -> entry.updated().map(Days::of)),
                page.publisher().or(entry::source).or(() -> listed.feed().title()),
                page.authors().isEmpty() ? entry.authors() : page.authors(),
                page.language().or(entry::language));
    }

    /** The article as the feed itself has it, instead of its page. */
    private Read own(Listed listed, String why) {
        FeedEntry entry = listed.entry();
        String text = PlainText.of(entry.text());
        if (text.length() < SHORTEST_OWN_TEXT) {
            return failure(
                    listed.name(),
                    sentence(why) + " The feed " + listed.list() + " has only " + text.length()
                            + " characters of it, too few to take instead.");
        }
        web.remarks().accept(sentence(why) + " What the feed " + listed.list() + " has of it was taken instead.");
        return texts.read(new GivenText(
                listed.name(),
                text,
                entry.title(),
                entry.date().map(Days::of),
                entry.updated().map(Days::of),
                entry.source().or(() -> listed.feed().title()),
                entry.authors(),
                entry.language()));
    }

    private static String sentence(String why) {
        return why.endsWith(".") ? why : "Of an entry without a page: " + why + ".";
    }

    private static Read failure(String name, String reason) {
        return new Read.Failed(name, reason, Kind.UNREADABLE_INPUT);
    }

    private static Stream<Read> failed(URI address, String reason) {
        return Stream.of(failure(address.toString(), reason));
    }
}
