package io.spillover.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class FeedReaderTest {
    private static final URI LOCATION = URI.create("https://example.org/feeds/all.xml");

    @TempDir
    Path folder;

    @Test
    void a_feed_of_RSS_gives_its_entries() {
        Feed feed = read("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>Acme &amp; Co</title><link>https://example.org/</link><language>en_GB</language>
                <item><title><![CDATA[Acme <b>grows</b> &amp; sells]]></title><link>../a?x=1&amp;y=2</link>
                <guid isPermaLink="false">17</guid><pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate>
                <dc:creator>Ada Writer</dc:creator><author>bob@example.org (Bob Editor)</author>
                <description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>
                <source url="https://other.example/">The Other</source></item>
                </channel></rss>""");
        assertThat(feed.title()).contains("Acme & Co");
        assertThat(feed.fault()).isEmpty();
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).contains("Acme grows & sells");
            assertThat(entry.link()).contains("https://example.org/a?x=1&y=2");
            assertThat(entry.id()).contains("17");
            assertThat(entry.date()).hasToString("Optional[2026-03-01T12:00Z]");
            assertThat(entry.authors()).containsExactly("Bob Editor", "Ada Writer");
            assertThat(entry.summary()).contains("Short.");
            assertThat(entry.content()).contains("<p>Long.</p>");
            assertThat(entry.source()).contains("The Other");
        });
    }

    @Test
    void a_feed_of_Atom_gives_its_entries_with_links_from_its_bases() {
        Feed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://news.example/x/">
                <title type="html">Acme &amp;lt;news&amp;gt;</title><link rel="self" href="me.xml"/><link href="/"/>
                <entry xml:base="y/"><title>Acme &lt;grows&gt;</title><id>tag:1</id>
                <link rel="enclosure" href="a.mp3"/><link rel="alternate" href="a.html"/>
                <published>2026-03-01T23:00:00-05:00</published><updated>2026-03-03T00:00:00Z</updated>
                <author><name>Ada Writer</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Acme grew.</p></div></content>
                </entry></feed>""");
        assertThat(feed.link()).contains("https://news.example/");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.link()).contains("https://news.example/x/y/a.html");
            assertThat(entry.language()).contains("en");
            assertThat(entry.published()).hasToString("Optional[2026-03-01T23:00-05:00]");
            assertThat(entry.content().orElse("")).contains("<p>Acme grew.</p>");
        });
    }

    @Test
    void a_JSON_Feed_gives_its_entries() {
        Feed feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Acme news", "language": "en",
                 "authors": [{"name": "Ada Writer"}],
                 "items": [{"id": 7, "url": "/a", "title": "Acme grows", "content_text": "One.\\nTwo < three.",
                            "date_published": "2026-03-01T12:00:00Z"}]}""");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).contains("7");
            assertThat(entry.link()).contains("https://example.org/a");
            assertThat(entry.authors()).containsExactly("Ada Writer");
            assertThat(entry.language()).contains("en");
            assertThat(entry.text()).isEqualTo("<p>One.</p><p>Two &lt; three.</p>");
        });
    }

    @Test
    void a_sitemap_of_news_gives_its_pages_and_an_index_its_parts() {
        Feed map = read("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://example.org/a</loc><n:news><n:publication><n:name>Acme Times</n:name>
                <n:language>en</n:language></n:publication><n:publication_date>2026-03-01</n:publication_date>
                <n:title>Acme grows</n:title></n:news></url></urlset>""");
        assertThat(map.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.link()).contains("https://example.org/a");
            assertThat(entry.title()).contains("Acme grows");
            assertThat(entry.source()).contains("Acme Times");
        });
        assertThat(read("<sitemapindex><sitemap><loc>https://example.org/1.xml</loc></sitemap></sitemapindex>")
                        .parts())
                .containsExactly("https://example.org/1.xml");
    }

    @Test
    void an_ill_formed_feed_gives_what_it_has_and_says_where_it_breaks() {
        Feed feed = read("<rss><channel><item><title>AT&T & others</title>\n<link>https://example.org/?a=1&b=2</link>"
                + "</item><item><title>Cut of");
        assertThat(feed.entries())
                .extracting(entry -> entry.title().orElse(""))
                .containsExactly("AT&T & others", "Cut of");
        assertThat(feed.entries().get(0).link()).contains("https://example.org/?a=1&b=2");
        assertThat(feed.fault().orElse("")).startsWith("is ill-formed in line 1");
    }

    @Test
    void no_external_entity_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Feed feed = read("""
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "%1$s"><!ENTITY %% more SYSTEM "%1$s"> %%more;]>
                <rss><channel><item><title>A &secret; title</title></item></channel></rss>""".formatted(secret.toUri()));
        assertThat(feed.toString()).doesNotContain("the secret");
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void entities_that_expand_without_end_do_not() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        Feed feed = read(bomb + "]><rss><channel><item><title>&l19;</title></item></channel></rss>");
        assertThat(feed.fault()).isPresent();
        assertThat(feed.entries().get(0).title().orElse("")).hasSizeLessThan(100);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void a_feed_is_read_to_a_bounded_depth_and_number_of_tags() {
        assertThat(read("<rss>" + "<a>".repeat(5_000)).fault().orElse("")).contains("nested", "at most 200");
        assertThat(read("<rss>" + "<a/>".repeat(600_000)).fault().orElse("")).contains("more than 500000 tags");
    }

    @Property(tries = 300)
    void a_feed_that_is_cut_and_damaged_anywhere_is_read_all_the_same(
            @ForAll @IntRange(max = 500) int cut,
            @ForAll @IntRange(max = 500) int damaged,
            @ForAll @Chars({'<', '>', '&', '"', ']', '\0', ':', '{'}) char damage) {
        String whole =
                "<?xml version='1.0'?><rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Acme</title>"
                        + "<item><title><![CDATA[One]]></title><link>/a</link><pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate></item>"
                        + "<item><title>Two &amp; three</title><dc:creator>Ada</dc:creator></item></channel></rss>";
        StringBuilder text = new StringBuilder(whole.substring(0, Math.min(cut, whole.length())));
        if (damaged < text.length()) {
            text.setCharAt(damaged, damage);
        }
        assertThat(read(text.toString()).entries()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_feed_is_known_by_its_first_tag() {
        FeedReader reader = new FeedReader();
        assertThat(reader.isFeed("<?xml version='1.0'?>\n<!-- a > b --><!DOCTYPE rss [<!ENTITY a 'b'>]>\n<rss>"))
                .isTrue();
        assertThat(reader.isFeed("<rdf:RDF xmlns='x'>")).isTrue();
        assertThat(reader.isFeed("<!DOCTYPE html><html><body><feed></feed></body></html>"))
                .isFalse();
        assertThat(reader.isFeed("{\"text\": \"Acme grew.\"}")).isFalse();
        assertThat(reader.isFeed("Acme grew.")).isFalse();
    }

    private static Feed read(String text) {
        return new FeedReader().read(text, LOCATION);
    }
}
