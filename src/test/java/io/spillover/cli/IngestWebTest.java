package io.spillover.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.spillover.cli.Terminal.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a server of this machine, from the address to the table of facts. */
final class IngestWebTest {
    private static final String PAGE = """
            <html lang="en"><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s",
            "datePublished": "2026-01-30T12:00:00Z", "publisher": {"name": "Acme Times"}}</script></head>
            <body><article><p>%s</p></article></body></html>""";
    private static final String ONE =
            "Microsoft sellsTo ByteDance.</p><p>OpenAI sellsTo Tencent.</p><p>Apple sellsTo Samsung.</p><p>Nvidia sellsTo Oracle.";
    private static final String TWO =
            "Samsung sellsTo Tencent.</p><p>Tencent sellsTo Oracle.</p><p>Oracle sellsTo Microsoft.</p><p>Nvidia sellsTo OpenAI.";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(notFound()));
        server.stubFor(get("/feed")
                .willReturn(okForContentType(
                        "application/rss+xml",
                        "<rss version='2.0'><channel><title>Acme</title>" + item("a") + item("gone") + item("b")
                                + "</channel></rss>")));
        server.stubFor(get("/a").willReturn(okForContentType("text/html", PAGE.formatted("One", ONE))));
        server.stubFor(get("/b").willReturn(okForContentType("text/html", PAGE.formatted("Two", TWO))));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_feed_gives_the_facts_of_its_pages_and_what_fails_is_named() {
        Terminal terminal = terminal();
        Outcome outcome = terminal.run("ingest", "--allow-private", address("/feed"));
        assertThat(outcome.out()).contains("3 articles read: 2 new, 0 already there, 1 failed");
        assertThat(outcome.err()).contains(address("/gone") + " is not there (status 404)");
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(terminal.run("facts", "--format", "tsv").rows("object")).hasSize(8);
        assertThat(terminal.nquads()).contains("2026-01-30", "Acme Times");
        server.verify(1, getRequestedFor(urlEqualTo("/feed")));
        server.verify(1, getRequestedFor(urlEqualTo("/a")));
    }

    @Test
    void the_settings_may_allow_private_addresses() throws IOException {
        Path settings = Files.writeString(folder.resolve("s.yaml"), "allow-private: true\n");
        assertThat(terminal()
                        .run("--config", settings.toString(), "ingest", address("/a"))
                        .exitCode())
                .isZero();
    }

    @Test
    void a_private_address_is_refused_and_leaves_no_store() {
        Outcome outcome = terminal().run("ingest", address("/a"));
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("127.0.0.1", "--allow-private");
        assertThat(folder.resolve("store")).doesNotExist();
        server.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void a_server_that_is_down_is_3() {
        server.stubFor(get("/feed").atPriority(1).willReturn(aResponse().withStatus(500)));
        Outcome outcome = terminal().run("ingest", "--allow-private", address("/feed"));
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("status 500", "try again later");
    }

    @Test
    void JSON_lines_are_articles() throws IOException {
        Path file = Files.writeString(folder.resolve("news.jsonl"), """
                {"text": "Microsoft sellsTo ByteDance.", "title": "One", "published": "2026-01-30"}
                {"text": "Microsoft sellsTo Tencent.", "title": "Two"}
                """);
        assertThat(terminal().run("ingest", file.toString()).out()).contains("2 articles read: 2 new");
    }

    private Terminal terminal() {
        return new Terminal(folder.resolve("store"));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private String item(String path) {
        return "<item><title>" + path + "</title><link>/" + path + "</link></item>";
    }
}
