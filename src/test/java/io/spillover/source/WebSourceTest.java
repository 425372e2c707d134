package io.spillover.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.source.fetch.Body;
import io.spillover.source.fetch.ContentType;
import io.spillover.source.fetch.FetchMemory;
import io.spillover.source.fetch.Fetched;
import io.spillover.source.fetch.KeptAnswers;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What addresses give, on a web that stands in a map. */
final class WebSourceTest {
    private static final String SITE = "https://news.example";
    private static final String TEXT =
            "Acme sold two plants in Taiwan to Orbis on Monday, and said that it would build a third one"
                    + " in Texas by 2028.\nAnalysts had expected the sale, since Acme's debt has doubled"
                    + " within a year and its lenders asked for cash.";
    private static final String GERMAN = "Die Zentralbank hebt die Zinsen an, weil die Preise steigen und die Banken"
            + " es nicht anders erwartet haben. Die Börsen gaben nach, und Anleger reagierten verunsichert auf die"
            + " Entscheidung, die am Donnerstag fiel. Weitere Schritte seien möglich, sagte die Präsidentin.";

    private final Map<String, Fetched> served = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final FetchMemory memory = FetchMemory.ofProcess();

    @Test
    void a_page_gives_its_article_as_a_file_with_its_text_does() {
        serve("/a", "text/html", page("Acme sells plants", "2026-03-01T23:30:00-05:00", TEXT));
        Article article = article(read("/a"));
        assertThat(article.id())
                .isEqualTo(new Articles(new ArticleLayout())
                        .of("Acme sells plants\n\n" + TEXT + "\n", "a.txt", Optional.empty())
                        .id());
        assertThat(article.title()).isEqualTo("Acme sells plants");
        assertThat(article.published()).contains(LocalDate.of(2026, 3, 2));
        assertThat(article.publisher()).contains("Acme Times");
        assertThat(article.authors()).containsExactly("Ada Writer");
        assertThat(article.language()).contains("en");
        assertThat(article.location()).isEqualTo(SITE + "/a");
    }

    @Test
    void a_feed_gives_the_articles_of_its_pages_and_what_they_do_not_say() {
        serve("/feed", "application/rss+xml", rss(item("/a", "Acme sells", "Short.")));
        serve("/a", "text/html", "<p>" + TEXT.replace("\n", "</p><p>") + "</p>");
        Article article = article(read("/feed"));
        assertThat(article.title()).isEqualTo("Acme sells");
        assertThat(article.published()).contains(LocalDate.of(2026, 3, 1));
        assertThat(article.publisher()).contains("Acme Feed");
    }

    @Test
    void a_page_that_cannot_be_had_is_stood_in_for_by_what_the_feed_has_of_it() {
        serve("/feed", "application/rss+xml", rss(item("/a", "Acme sells", "<p>" + TEXT.repeat(3) + "</p>")));
        refuse("/a", false);
        assertThat(article(read("/feed")).text()).contains("Acme sold two plants");
        assertThat(remarks).singleElement().asString().contains("/a is closed.", "was taken instead");
    }

    @Test
    void a_page_that_cannot_be_had_fails_where_the_feed_has_a_teaser_and_the_others_go_on() {
        serve(
                "/feed",
                "application/rss+xml",
                rss(item("/a", "Acme sells", "Short.") + item("/b", "Acme buys", "Short.")));
        refuse("/a", false);
        serve("/b", "text/html", page("Acme buys", "2026-03-01", TEXT));
        List<Read> reads = read("/feed");
        assertThat(reads.get(0)).isInstanceOfSatisfying(Read.Failed.class, failed -> {
            assertThat(failed.name()).isEqualTo(SITE + "/a");
            assertThat(failed.reason()).contains("/a is closed.", "only 6 characters");
        });
        assertThat(reads.get(1)).isInstanceOf(Read.Found.class);
    }

    @Test
    void an_entry_that_was_read_is_not_fetched_again_until_it_changes() {
        serve("/feed", "application/rss+xml", rss(item("/a", "Acme sells", "Short.")));
        serve("/a", "text/html", page("Acme sells", "2026-03-01", TEXT));
        read("/feed");
        assertThat(read("/feed")).containsExactly(new Read.Unchanged(SITE + "/a"));
        assertThat(asked).containsExactly("/feed", "/a", "/feed");
        serve("/feed", "application/rss+xml", rss(item("/a", "Acme sells more", "Short.")));
        assertThat(read("/feed")).singleElement().isInstanceOf(Read.Found.class);
    }

    @Test
    void an_entry_that_failed_for_a_passing_reason_is_tried_again_with_its_feed() {
        URI feed = URI.create(SITE + "/feed");
        memory.rememberPage(feed, new FetchMemory.Validators(Optional.of("\"1\""), Optional.empty(), "x"));
        serve("/feed", "application/rss+xml", rss(item("/a", "Acme sells", "Short.")));
        refuse("/a", true);
        assertThat(read("/feed")).singleElement().isInstanceOf(Read.Failed.class);
        assertThat(memory.page(feed)).isEmpty();
        serve("/a", "text/html", page("Acme sells", "2026-03-01", TEXT));
        assertThat(read("/feed")).singleElement().isInstanceOf(Read.Found.class);
    }

    @Test
    void an_ill_formed_feed_gives_what_it_has_with_a_remark() {
        serve(
                "/feed",
                "application/rss+xml",
                rss(item("/a", "Acme & Orbis", "Short.")).replace("&amp;", "&"));
        serve("/a", "text/html", page("Acme sells", "2026-03-01", TEXT));
        assertThat(read("/feed")).hasSize(1);
        assertThat(remarks).singleElement().asString().contains("is ill-formed in line", "its 1 entries");
    }

    @Test
    void a_feed_without_entries_and_ill_formed_fails() {
        serve("/feed", "application/rss+xml", "<rss><channel>");
        assertThat(read("/feed")).singleElement().isInstanceOf(Read.Failed.class);
        serve("/empty", "application/rss+xml", rss(""));
        assertThat(read("/empty")).isEmpty();
    }

    @Test
    void a_sitemaps_index_gives_the_articles_of_its_sitemaps() {
        serve("/map.xml", "text/xml", "<sitemapindex><sitemap><loc>" + SITE + "/1.xml</loc></sitemap></sitemapindex>");
        serve("/1.xml", "text/xml", "<urlset><url><loc>" + SITE + "/a</loc></url></urlset>");
        serve("/a", "text/html", page("Acme sells", "2026-03-01", TEXT));
        assertThat(article(read("/map.xml")).title()).isEqualTo("Acme sells");
    }

    @Test
    void an_index_is_asked_for_anew_because_what_it_lists_may_have_changed() {
        URI index = URI.create(SITE + "/map.xml");
        memory.rememberPage(index, new FetchMemory.Validators(Optional.of("\"1\""), Optional.empty(), "x"));
        serve("/map.xml", "text/xml", "<sitemapindex><sitemap><loc>" + SITE + "/1.xml</loc></sitemap></sitemapindex>");
        refuse("/1.xml", false);
        assertThat(read("/map.xml")).singleElement().isInstanceOf(Read.Failed.class);
        assertThat(memory.page(index)).isEmpty();
    }

    @Test
    void other_languages_are_left_out_and_counted() {
        serve("/a", "text/html", page("Zinsen steigen", "2026-03-01", GERMAN));
        assertThat(read("/a")).singleElement().isInstanceOfSatisfying(Read.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(Kind.PARTLY_DONE);
            assertThat(failed.reason()).contains("German");
        });
    }

    @Test
    void an_error_page_that_is_served_with_status_200_is_no_article() {
        serve("/a", "text/html", "<title>Page not found</title><p>" + TEXT + "</p>");
        assertThat(read("/a")).singleElement().isInstanceOfSatisfying(Read.Failed.class, failed -> assertThat(
                        failed.reason())
                .contains("page not found"));
    }

    @Test
    void JSON_lines_give_an_article_each() {
        serve("/a.jsonl", "application/octet-stream", """
                {"text": "Acme grew.", "title": "Acme grows", "published": "2026-03-01", "modified": "2026-03-02", "publisher": "Times", "url": "https://x.example/1"}

                {"title": "no text"}
                {"text": "Acme fell.", "published": "soon"}
                not JSON
                """);
        List<Read> reads = read("/a.jsonl");
        assertThat(((Read.Found) reads.get(0)).article()).satisfies(article -> {
            assertThat(article.text()).isEqualTo("Acme grows\n\nAcme grew.");
            assertThat(article.location()).isEqualTo("https://x.example/1");
            assertThat(article.publisher()).contains("Times");
            assertThat(article.modified()).contains(LocalDate.of(2026, 3, 2));
        });
        assertThat(reads.subList(1, 4)).allSatisfy(read -> assertThat(read).isInstanceOf(Read.Failed.class));
        assertThat(((Read.Failed) reads.get(2)).reason()).contains("line 4", "\"soon\"", "2026-01-31");
    }

    @Test
    void what_is_neither_page_nor_feed_is_refused() {
        serve("/a.pdf", "application/pdf", "%PDF");
        assertThat(read("/a.pdf")).singleElement().isInstanceOf(Read.Failed.class);
        serve("/a.json", "application/json", "[1]");
        assertThat(read("/a.json")).singleElement().isInstanceOf(Read.Failed.class);
    }

    @Test
    void a_text_is_an_article() {
        serve("/a.txt", "text/plain", "Acme grows\n\n" + TEXT);
        assertThat(article(read("/a.txt")).title()).isEqualTo("Acme grows");
    }

    @Test
    void a_first_look_and_the_run_that_follows_ask_a_server_once() {
        serve("/a", "text/html", page("Acme sells", "2026-03-01", TEXT));
        KeptAnswers answers = new KeptAnswers(this::fetch);
        URI address = URI.create(SITE + "/a");
        assertThat(answers.look(address)).isEqualTo(answers.fetch(address));
        assertThat(asked).containsExactly("/a");
        answers.fetch(address);
        assertThat(asked).containsExactly("/a", "/a");
    }

    private static String page(String title, String published, String text) {
        return """
                <html lang="en"><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s",
                "datePublished": "%s", "author": "Ada Writer", "publisher": {"name": "Acme Times"}}</script></head>
                <body><article><p>%s</p></article></body></html>""".formatted(title, published, text.replace("\n", "</p><p>"));
    }

    private static String rss(String items) {
        return "<rss version='2.0'><channel><title>Acme Feed</title>" + items + "</channel></rss>";
    }

    private static String item(String path, String title, String description) {
        return "<item><title>%s</title><link>%s</link><pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate><description><![CDATA[%s]]></description></item>"
                .formatted(title.replace("&", "&amp;"), SITE + path, description);
    }

    private void serve(String path, String type, String text) {
        served.put(
                path,
                new Fetched.Content(
                        URI.create(SITE + path), ContentType.of(type), Body.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private void refuse(String path, boolean passing) {
        URI address = URI.create(SITE + path);
        served.put(path, new Fetched.Refused(address, address + " is closed.", passing));
    }

    private Fetched fetch(URI address) {
        asked.add(address.getPath());
        return Optional.ofNullable(served.get(address.getPath())).orElseThrow();
    }

    private List<Read> read(String path) {
        Web web = new Web(this::fetch, memory, remarks::add);
        return new ArticleSource(InputStream.nullInputStream(), Optional.empty(), Optional.of(web), Optional.empty())
                .read(SITE + path)
                .toList();
    }

    private static Article article(List<Read> reads) {
        assertThat(reads).singleElement().isInstanceOf(Read.Found.class);
        return ((Read.Found) reads.get(0)).article();
    }
}
