package io.spillover.source.page;

import io.spillover.source.page.PageReading.NoArticle;
import io.spillover.source.page.PageReading.Page;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** Finds the article in a page, or tells why there is none. Safe for all threads. */
public final class PageReader {
    /** Shorter texts are captions, teasers and messages. */
    private static final int SHORTEST = 200;
    /** Unless the page says that it is an article: there are news of one sentence. */
    private static final int SHORTEST_ARTICLE = 80;
    /** A page that tells its text may tell only its beginning: what is found must not be more than twice as long. */
    private static final int SHORTEST_TOLD = 400;

    /** An error or a question for consent is seldom longer; an article about one is. */
    private static final int LONGEST_MESSAGE = 1500;

    private static final int MOST_CHARACTERS = 10_000_000;
    private static final int MOST_TAGS = 300_000;
    private static final int DEEPEST = 1_000;

    private final Set<String> messages;
    private final List<TextFinder> finders = List.of(new ReadabilityFinder(), new ElementFinder());

    /** @param messages what pages say that are no articles, in lower case: "page not found" */
    public PageReader(Set<String> messages) {
        this.messages = Set.copyOf(messages);
    }

    /**
     * The article of a page, or the reason why there is none.
     *
     * @param location what links are seen from, and whose site the page is of
     */
    public PageReading read(String html, URI location) {
        if (html.length() > MOST_CHARACTERS) {
            return new NoArticle("is longer than " + MOST_CHARACTERS + " characters");
        }
        if (html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1).count() > MOST_TAGS) {
            return new NoArticle("has more than " + MOST_TAGS + " tags");
        }
        Document document = Jsoup.parse(html, location.toString());
        int[] depth = {0};
        NodeTraversor.traverse((node, at) -> depth[0] = Math.max(depth[0], at), document);
        if (depth[0] > DEEPEST) {
            return new NoArticle("is nested deeper than " + DEEPEST);
        }
        return read(document, location);
    }

    private PageReading read(Document document, URI location) {
        PageFacts facts = new PageFacts(document, location);
        String text = text(document, facts, location);
        Optional<String> message = message(document, facts, text);
        if (message.isPresent()) {
            return new NoArticle("is no article but says \"" + message.get() + "\"");
        }
        if (text.length() < (facts.saysArticle() ? SHORTEST_ARTICLE : SHORTEST)) {
            return new NoArticle("has " + text.length() + " characters of text, too few for an article");
        }
        return new Page(
                facts.title(),
                text,
                facts.published(),
                facts.modified(),
                facts.publisher(),
                facts.authors(),
                facts.language(),
                facts.canonical());
    }

    private String text(Document document, PageFacts facts, URI location) {
        String found = finders.stream()
                .map(finder -> finder.text(document, location))
                .filter(text -> text.length() >= SHORTEST)
                .findFirst()
                .orElseGet(() -> finders.get(finders.size() - 1).text(document, location));
        return facts.body()
                .filter(told -> told.length() >= SHORTEST_TOLD && told.length() * 2 >= found.length())
                .orElse(found);
    }

    /** What a page says in its title, or all in all, that no article says. */
    private Optional<String> message(Document document, PageFacts facts, String text) {
        if (text.length() > LONGEST_MESSAGE || (facts.saysArticle() && text.length() >= SHORTEST)) {
            return Optional.empty();
        }
        String said = (document.title() + "\n" + document.select("h1, h2").text() + "\n"
                        + document.body().text())
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        return messages.stream().filter(said::contains).sorted().findFirst();
    }
}
