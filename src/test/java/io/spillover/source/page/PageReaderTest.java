package io.spillover.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.source.page.PageReading.NoArticle;
import io.spillover.source.page.PageReading.Page;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class PageReaderTest {
    private static final URI LOCATION = URI.create("https://www.example.org/news/a?ref=feed");
    private static final String FIRST =
            "Acme sold two plants in Taiwan to Orbis on Monday, and said that it would build a third one in Texas by 2028.";
    private static final String SECOND =
            "Analysts had expected the sale, since Acme's debt has doubled within a year and its lenders asked for cash.";
    private static final String THIRD =
            "Orbis, which makes chips for cars, paid 2 billion dollars and takes over all 3,000 people who work there.";
    private static final String BODY = "<p>%s</p><p>%s</p><p>%s</p>".formatted(FIRST, SECOND, THIRD);

    private final PageReader reader =
            new PageReader(Set.of("page not found", "before you continue", "accept all cookies"));

    @Test
    void what_a_page_says_in_JSON_LD_comes_first() {
        Page page = page(
                """
                <html lang="en"><head><title>Acme sells plants | Acme Times</title>
                <meta property="og:title" content="Another title"><meta property="og:site_name" content="Other name">
                <link rel="canonical" href="https://example.org/news/a">
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                  {"@type": "WebSite", "name": "Acme Times"},
                  {"@type": ["NewsArticle"], "headline": "Acme sells plants", "datePublished": "2026-03-01T23:30:00-05:00", "dateModified": "2026-03-04T08:00:00Z",
                   "author": [{"@type": "Person", "name": "Ada Writer"}, {"name": "Bob Editor"}],
                   "publisher": {"@type": "Organization", "name": "Acme Times"}, "inLanguage": "en-US"}]}</script>
                </head><body><nav>Home Markets Sports</nav><article><h1>Acme sells plants</h1>""" + BODY
                        + "<aside>Read more: ten stocks to buy</aside></article><footer>All rights reserved</footer></body></html>");
        assertThat(page.title()).contains("Acme sells plants");
        assertThat(page.published()).hasToString("Optional[2026-03-01T23:30-05:00]");
        assertThat(page.modified()).hasToString("Optional[2026-03-04T08:00Z]");
        assertThat(page.publisher()).contains("Acme Times");
        assertThat(page.authors()).containsExactly("Ada Writer", "Bob Editor");
        assertThat(page.language()).contains("en-US");
        assertThat(page.canonical()).contains("https://example.org/news/a");
        assertThat(page.text())
                .contains(FIRST, SECOND, THIRD)
                .doesNotContain("Sports", "ten stocks", "rights reserved");
    }

    @Test
    void meta_tags_come_next() {
        Page page = page("""
                <html><head><title>x</title><meta property="og:title" content="Acme &amp; Orbis">
                <meta property="og:site_name" content="Acme Times"><meta property="og:locale" content="en_GB">
                <meta property="article:published_time" content="2026-03-01T12:00:00Z">
                <meta name="author" content="By Ada Writer"></head><body><div id="content">""" + BODY + "</div></body></html>");
        assertThat(page.title()).contains("Acme & Orbis");
        assertThat(page.published()).hasToString("Optional[2026-03-01T12:00Z]");
        assertThat(page.publisher()).contains("Acme Times");
        assertThat(page.authors()).containsExactly("Ada Writer");
        assertThat(page.language()).contains("en-GB");
    }

    @Test
    void a_page_that_says_nothing_of_itself_has_its_elements() {
        Page page = page("<html><head><title>Acme sells plants</title></head><body><div>" + BODY
                + "<time pubdate datetime='2026-03-01'>today</time></div></body></html>");
        assertThat(page.title()).contains("Acme sells plants");
        assertThat(page.published()).hasToString("Optional[2026-03-01T00:00Z]");
        assertThat(page.text().lines()).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void the_text_that_JSON_LD_has_is_the_text_where_it_is_whole() {
        String told = FIRST + " " + SECOND + " " + THIRD + " " + FIRST + " " + SECOND;
        Page page = page("<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \"" + told
                + "\"}</script><div><p>Sign up for our letters and learn what others will know only tomorrow.</p>"
                + BODY + "</div>");
        assertThat(page.text()).isEqualTo(told);
    }

    @Test
    void a_canonical_link_to_another_site_does_not_count() {
        assertThat(page("<head><link rel=canonical href='https://evil.example/a'></head>" + BODY)
                        .canonical())
                .isEmpty();
        assertThat(page("<head><link rel=canonical href='/'></head>" + BODY).canonical())
                .isEmpty();
    }

    @Test
    void an_error_that_is_served_like_a_page_is_none() {
        assertThat(none("<title>Page not found</title><h1>Oops</h1><p>" + FIRST + SECOND + "</p>")
                        .reason())
                .isEqualTo("is no article but says \"page not found\"");
    }

    @Test
    void a_question_for_consent_is_none() {
        assertThat(none("<title>Acme Times</title><div><h1>Before you continue</h1><p>" + FIRST + SECOND
                                + "</p><button>Accept all cookies</button></div>")
                        .reason())
                .contains("says");
    }

    @Test
    void an_article_about_errors_is_an_article() {
        assertThat(page("<title>Acme: page not found for a day</title><article>" + BODY.repeat(6) + "</article>")
                        .text())
                .contains(FIRST);
    }

    @Test
    void a_page_with_hardly_any_text_is_none() {
        assertThat(none("<title>Acme</title><p>Acme grew.</p>").reason()).contains("characters of text, too few");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void pages_of_a_size_that_no_article_has_are_refused() {
        assertThat(none("<b>".repeat(400_000)).reason()).contains("more than 300000 tags");
        assertThat(none("<div>".repeat(5_000) + BODY).reason()).contains("nested deeper");
    }

    @Test
    void text_is_a_paragraph_a_line_without_what_is_not_read() {
        assertThat(
                        PlainText.of(
                                "<div>One <b>and</b>\n two.<br>Three&nbsp;four.<ul><li>Five</li><li>Six</li></ul>"
                                        + "<script>x</script><p hidden>Not</p><figure>Not</figure><table><tr><td>7</td><td>8</td></tr></table></div>"))
                .isEqualTo("One and two.\nThree four.\nFive\nSix\n7 8");
    }

    private Page page(String html) {
        PageReading reading = reader.read(html, LOCATION);
        assertThat(reading).isInstanceOf(Page.class);
        return (Page) reading;
    }

    private NoArticle none(String html) {
        PageReading reading = reader.read(html, LOCATION);
        assertThat(reading).isInstanceOf(NoArticle.class);
        return (NoArticle) reading;
    }
}
