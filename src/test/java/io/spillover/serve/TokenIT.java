package io.spillover.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Story;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page of a server that others can reach, in Chromium. */
class TokenIT {
    private static TestServer open;
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        open = TestServer.start(InetAddress.getByName("0.0.0.0"), 100, TestServer.token(), article -> Story.reading());
        browser = Browser.at(URI.create("http://localhost:" + open.port() + "/"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        open.close();
    }

    @BeforeEach
    void nothing_is_remembered() {
        browser.forget();
        browser.requests();
    }

    @Test
    void the_page_asks_for_the_token_and_then_shows_what_was_asked_for() {
        browser.open("#/entity/organization%2Facme");
        browser.type("[data-test=token]", TestServer.TOKEN, Keys.ENTER);
        browser.see("main h1", "Acme");
        assertThat(browser.view()).isEqualTo("#/entity/organization%2Facme");
        browser.reload();
        browser.see("main h1", "Acme");
    }

    @Test
    void a_view_that_asks_the_server_nothing_asks_for_the_token_too() {
        browser.open("#/sparql");
        browser.see("[data-test=token]");
    }

    @Test
    void a_wrong_token_is_told_and_can_be_given_anew() {
        browser.open("");
        browser.type("[data-test=token]", "guessed", Keys.ENTER);
        browser.see("[data-test=token-said]", "not that of this server");
        browser.type("[data-test=token]", TestServer.TOKEN);
        browser.click("[data-test=token-send]");
        browser.see("[data-test=verdict-card]");
    }

    @Test
    void the_token_stays_in_the_tab_and_out_of_addresses() {
        browser.open("");
        browser.type("[data-test=token]", TestServer.TOKEN, Keys.ENTER);
        browser.see("[data-test=verdict-card]");
        assertThat(browser.run("return JSON.stringify(localStorage) + document.cookie + location.href")
                        .toString())
                .doesNotContain(TestServer.TOKEN);
        assertThat(browser.requests())
                .anyMatch(address -> address.contains("/api/verdicts"))
                .noneMatch(address -> address.contains(TestServer.TOKEN));
        browser.openTab();
        browser.open("");
        browser.see("[data-test=token]");
    }

    @Test
    void a_download_sends_the_token(@TempDir Path folder) {
        browser.saveTo(folder);
        browser.open("#/entity/organization%2Facme");
        browser.type("[data-test=token]", TestServer.TOKEN, Keys.ENTER);
        browser.click("[data-test=download] summary");
        browser.click("[data-test=download-format][data-format=turtle]");
        Path file = folder.resolve("spillover.ttl");
        browser.await("the file", page -> Files.exists(file));
        assertThat(file).content().contains("Acme");
    }

    @Test
    void the_form_has_no_barrier() {
        browser.open("");
        browser.see("[data-test=token]");
        assertThat(browser.barriers()).isEmpty();
    }
}
