package io.spillover.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Reading;
import io.spillover.graph.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a person sees and does on the page, in Chromium, on a wide and on a narrow screen. */
class PageIT {
    private static final int WIDE = 1280;
    private static final int NARROW = 400;
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String ACME = "organization%2Facme";

    private static ServedStore served;
    private static Browser browser;

    @BeforeAll
    static void serve() {
        List<Reading> readings = new ArrayList<>(Story.suit());
        readings.addAll(List.of(Story.reading(), Story.newer(), Story.copy(), ServedStore.titled(SCRIPT)));
        served = ServedStore.of(readings);
        browser = Browser.at(served.home());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        served.close();
    }

    @BeforeEach
    void on_a_wide_screen_with_nothing_remembered() {
        browser.resize(WIDE);
        browser.forget();
    }

    @AfterEach
    void the_console_has_no_complaint_and_nobody_else_was_asked() {
        assertThat(browser.complaints()).as("said by the console").isEmpty();
        assertThat(browser.requests())
                .as("asked for")
                .isNotEmpty()
                .allMatch(address -> address.matches("(" + served.home() + "|about:|data:|blob:).*"));
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void a_search_leads_to_an_entity(int width) {
        browser.resize(width);
        browser.open("");
        browser.type("[data-test=search]", "glob");
        browser.click("[data-test=search-result]", "Globex");
        assertThat(browser.see("main h1", "Globex").getText()).isEqualTo("Globex");
        assertThat(browser.overflow()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void a_verdict_leads_by_its_reasons_to_the_sentence_it_rests_on(int width) {
        browser.resize(width);
        browser.open("");
        browser.click("[data-test=verdict-card] [data-test=reason]");
        browser.see("[data-test=proof] .marked");
        open_all_steps();
        WebElement quote = browser.see("[data-test=proof] [data-test=quote]");
        String said = quote.getText();
        quote.click();
        String highlighted = browser.see("[data-test=sentence-highlight]").getText();
        assertThat(highlighted).isNotBlank();
        assertThat(said).contains(highlighted);
        assertThat(browser.overflow()).isZero();
    }

    private static void open_all_steps() {
        browser.click("[data-test=proof] button", "Open all");
    }

    @Test
    void it_is_told_in_words_why_a_verdict_is_not_another() {
        browser.open("");
        browser.click("[data-test=verdict-card] [data-test=verdict]");
        browser.click("[data-test=why-not-ask]", "Why not");
        browser.see("[data-test=why-not] [data-test=proof]");
        assertThat(browser.see("[data-test=why-not]").getText()).contains("Why not", "score", "speaks");
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void it_is_told_which_rules_come_near_to_exposing_somebody(int width) {
        browser.resize(width);
        browser.open("#/exposure/topic%2Ftheft");
        browser.type("[data-test=why-not-search]", "globex");
        browser.click("[data-test=search-result]", "Globex");
        assertThat(browser.see("[data-test=why-not] [data-test=proof]").getText())
                .contains("Globex", "exposed to theft");
        assertThat(browser.overflow()).isZero();
        browser.reload();
        browser.see("[data-test=why-not] [data-test=proof]", "Globex");
    }

    @Test
    void who_is_in_the_ranking_is_not_taken_for_missing() {
        browser.open("#/exposure/place%2Ffreedonia?whyNot=organization%2Fglobex");
        browser.click("[data-test=why-not] a", "the proof");
        browser.see("main h1", "Why this exposure");
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void a_click_expands_the_graph(int width) {
        browser.resize(width);
        browser.open("#/graph/" + ACME);
        browser.see("[data-test=graph][data-ready]");
        int nodes = drawn("nodes");
        expand("topic/theft");
        browser.await("more nodes than " + nodes, page -> drawn("nodes") > nodes);
        int edges = drawn("edges");
        expand("product/widget");
        browser.await("more edges than " + edges, page -> drawn("edges") > edges);
        assertThat(browser.see("[data-test=graph-list]").getText()).contains("inferred", "denied");
        assertThat(browser.see(".legend").getText()).contains("inferred", "denied");
        assertThat(browser.overflow()).isZero();
    }

    private static void expand(String id) {
        browser.click("[data-test=graph-list] [data-test=expand][data-id='" + id + "']");
    }

    /** How many nodes or edges the drawing has. */
    private static int drawn(String what) {
        return Integer.parseInt(browser.see("[data-test=graph]").getDomAttribute("data-" + what));
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void a_saved_query_fills_a_table_whose_names_are_links(int width) {
        browser.resize(width);
        browser.open("#/queries");
        browser.click("[data-test=query][data-name=customers]");
        browser.type("[data-test=query-parameter]", "Acme");
        browser.press(Keys.ESCAPE);
        browser.click("[data-test=query-run]");
        browser.see("[data-test=results] td", "Globex");
        assertThat(browser.overflow()).isZero();
        browser.click("[data-test=results] td a", "Globex");
        browser.see("main h1", "Globex");
    }

    @Test
    void a_query_in_sparql_fills_a_table() {
        browser.open("#/sparql");
        browser.see("[data-test=sparql]").clear();
        browser.type("[data-test=sparql]", "SELECT (COUNT(*) AS ?statements) { ?s ?p ?o }");
        browser.click("[data-test=sparql-run]");
        String count = browser.see("[data-test=results] td").getText();
        assertThat(Integer.parseInt(count)).isGreaterThan(100);
    }

    @Test
    void a_mistake_in_a_query_is_told_and_stays_in_the_box() {
        browser.open("#/queries/customers?run=1&p.company=Nobody");
        assertThat(browser.see("[data-test=error]").getText()).contains("Nobody");
        assertThat(browser.complaints()).singleElement().asString().contains("/api/query", "400");
    }

    @Test
    void a_theme_is_switched_and_stays_so() {
        browser.open("");
        String first = browser.style("body", "background-color");
        String ink = browser.style("body", "color");
        browser.click("[data-test=theme]");
        String second = browser.style("body", "background-color");
        assertThat(second).isNotEqualTo(first);
        assertThat(browser.style("body", "color")).isNotEqualTo(ink);
        browser.reload();
        assertThat(browser.style("body", "background-color")).isEqualTo(second);
    }

    @Test
    void the_slider_shows_the_store_as_it_was() {
        browser.open("#/entity/" + ACME);
        assertThat(browser.see("main").getText()).contains("Initech");
        browser.see("[data-test=asof]").sendKeys(Keys.HOME);
        assertThat(browser.see("[data-test=asof-banner]").getText()).contains("10 Jan 2026");
        browser.await("nothing of February", page -> !page.see("main").getText().contains("Initech"));
        assertThat(browser.view()).contains("asOf=2026-01-10");
        browser.click("[data-test=asof-banner] a");
        browser.see("main a", "Initech");
    }

    @Test
    void all_can_be_reached_by_the_keyboard_alone() {
        browser.open("");
        browser.press("/");
        browser.press("acme");
        browser.see("[data-test=search-result]", "Acme");
        browser.press(Keys.ENTER);
        browser.see("main h1", "Acme");
        browser.tabTo("[data-test=verdict]");
        browser.press(Keys.ENTER);
        browser.see("[data-test=proof]");
        browser.await("the focus on the heading", page -> page.isFocused("main h1"));
        browser.tabTo("[data-test=proof] button");
        browser.press(Keys.ENTER);
        String said = browser.tabTo("[data-test=proof] [data-test=quote]").getText();
        browser.press(Keys.ENTER);
        assertThat(said).contains(browser.see("[data-test=sentence-highlight]").getText());
        assertThat(browser.isFocused("[data-test=sentence-highlight]")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void a_corrected_article_leads_to_what_it_said_before_and_back(int width) {
        browser.resize(width);
        browser.open("#/article/article%2F" + Story.suit().get(1).article().id());
        browser.click("[data-test=older-versions] a", "Globex goes to court");
        assertThat(browser.see("[data-test=older-version]").getText()).contains("older version");
        assertThat(browser.see("[data-test=text] del", "for millions").getText())
                .isEqualTo("Globex sues Acme over the Widget, for millions.");
        assertThat(browser.see("[data-test=came-since]").getText()).contains("Globex sues Acme over the Widget.");
        assertThat(browser.overflow()).isZero();
        browser.click("[data-test=older-version] a", "Globex takes Acme to court");
        browser.see("main h1", "Globex takes Acme to court");
    }

    @Test
    void an_article_leads_to_others_that_tell_the_same_event_and_to_its_copies() {
        browser.open("#/article/article%2F" + Story.newer().article().id());
        browser.see("[data-test=copies] a", "Thieves rob Acme, police say");
        browser.open("#/article/article%2F" + Story.suit().get(1).article().id());
        browser.click("[data-test=same-event] a", "Lawyers for Acme");
        browser.see("main h1", "Lawyers for Acme");
    }

    @Test
    void a_title_that_would_be_a_script_is_shown_as_text() {
        browser.open("");
        assertThat(browser.see("[data-test=article]", SCRIPT).getText()).contains(SCRIPT);
        browser.click("[data-test=article] a", SCRIPT);
        assertThat(browser.see("main h1", SCRIPT).getText()).isEqualTo(SCRIPT);
        assertThat(browser.all("main script")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_interface_for_programs_is_described_and_each_question_can_be_tried(int width) {
        browser.resize(width);
        browser.open("api");
        browser.see("main h2", "Verdicts, the strongest first");
        assertThat(browser.overflow()).isZero();
        assertThat(browser.all("[data-test=operation]")).hasSizeGreaterThan(12);
        browser.click("[data-test=try]", "/api/explain?thing=verdict");
        assertThat(browser.see("pre").getText()).contains("\"kind\":\"verdict\"");
    }

    @Test
    void what_is_shown_can_be_downloaded_in_every_format() {
        browser.open("#/entity/" + ACME);
        browser.click("[data-test=download] summary");
        browser.see("[data-test=download-format]");
        assertThat(browser.all("[data-test=download-format]"))
                .extracting(link -> link.getDomAttribute("data-format"))
                .contains(
                        "turtle",
                        "trig",
                        "nquads",
                        "jsonld",
                        "graphml",
                        "gexf",
                        "cytoscape",
                        "cx2",
                        "dot",
                        "svg",
                        "png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#/entity/" + ACME,
                "#/exposure",
                "#/exposure/place%2Ffreedonia",
                "#/graph",
                "#/queries",
                "#/sparql",
                "#/nothing"
            })
    void no_view_is_wider_than_a_narrow_screen(String view) {
        browser.resize(NARROW);
        browser.open(view);
        assertThat(browser.overflow()).isZero();
    }
}
