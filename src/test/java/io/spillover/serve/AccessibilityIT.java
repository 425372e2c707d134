package io.spillover.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** That everybody can read and use the page: contrasts, names, roles and headings, by the rules of axe-core. */
class AccessibilityIT {
    private static final String ACME = "organization%2Facme";
    private static final List<String> VIEWS = List.of(
            "",
            "#/?asOf=2026-01-10",
            "#/article/article%2F" + Story.reading().article().id(),
            "#/entity/" + ACME,
            "#/exposure",
            "#/exposure/place%2Ffreedonia",
            "#/exposure/topic%2Ftheft?whyNot=organization%2Fglobex",
            "#/graph",
            "#/graph/" + ACME,
            "#/queries",
            "#/queries/customers?run=1&p.company=Acme",
            "#/queries/customers?run=1&p.company=Nobody",
            "#/sparql",
            "#/nothing",
            "api");

    private static ServedStore served;
    private static Browser browser;

    @BeforeAll
    static void serve() {
        served = ServedStore.of(List.of(Story.reading(), Story.newer(), Story.copy()));
        browser = Browser.at(served.home());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        served.close();
    }

    static Stream<Arguments> looks() {
        return VIEWS.stream()
                .flatMap(view -> Stream.of(Arguments.of(view, "light", 1280), Arguments.of(view, "dark", 400)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void no_view_has_a_barrier(String view, String theme, int width) {
        show(view, theme, width);
        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void no_proof_has_a_barrier(String theme) {
        show("", theme, 1280);
        browser.click("[data-test=verdict-card] [data-test=reason]");
        browser.click("[data-test=proof] button", "Open all");
        browser.click("[data-test=why-not-ask]", "Why not");
        browser.see("[data-test=why-not] [data-test=proof]");
        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void no_list_that_opens_has_a_barrier(String theme) {
        show("#/entity/" + ACME, theme, 1280);
        browser.click("[data-test=download] summary");
        browser.type("[data-test=search]", "glob");
        browser.see("[data-test=search-result]");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void grey_on_grey_is_found_to_be_a_barrier() {
        show("", "light", 1280);
        WebElement heading = browser.see("main h1");
        browser.run("arguments[0].style.color = '#ddd'", heading);
        assertThat(browser.barriers()).singleElement().asString().startsWith("color-contrast");
    }

    private static void show(String view, String theme, int width) {
        browser.resize(width);
        browser.forget();
        browser.theme(theme);
        browser.open(view);
        browser.see(view.startsWith("#/graph/") ? "[data-test=graph][data-ready]" : "main h1, main h2");
    }
}
