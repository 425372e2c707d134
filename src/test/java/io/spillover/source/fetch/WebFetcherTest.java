package io.spillover.source.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the fetcher makes of servers that do what servers do. Waiting is noted, not done. */
final class WebFetcherTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FetchTerms TERMS = new FetchTerms(
            "Spillover/test",
            true,
            MEGABYTE,
            Duration.ofMillis(400),
            Duration.ofSeconds(3),
            5,
            3,
            Duration.ZERO,
            Duration.ofMinutes(2));

    private static final WireMockServer SERVER = new WireMockServer(
            options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1").gzipDisabled(true));

    private final List<Duration> pauses = new ArrayList<>();
    private final FetchMemory memory = FetchMemory.ofProcess();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void nothingIsServed() {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(notFound()));
    }

    @Test
    void a_page_is_fetched_by_a_tool_that_names_itself() {
        SERVER.stubFor(get("/a").willReturn(ok("Acme grew.").withHeader("Content-Type", "text/plain; charset=utf-8")));
        assertThat(text(fetch("/a"))).isEqualTo("Acme grew.");
        SERVER.verify(getRequestedFor(urlEqualTo("/a")).withHeader("User-Agent", equalTo("Spillover/test")));
    }

    @Test
    void the_host_of_a_checked_address_is_told_by_its_name() {
        SERVER.stubFor(get("/a").willReturn(ok("Acme grew.")));
        assertThat(fetcher(TERMS).fetch(URI.create("http://localhost:" + SERVER.port() + "/a")))
                .isInstanceOf(Fetched.Content.class);
        SERVER.verify(getRequestedFor(urlEqualTo("/a")).withHeader("Host", equalTo("localhost:" + SERVER.port())));
    }

    @Test
    void a_page_that_has_not_changed_since_is_not_sent_again() {
        SERVER.stubFor(get("/a")
                .willReturn(ok("Acme grew.")
                        .withHeader("ETag", "\"1\"")
                        .withHeader("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT")));
        SERVER.stubFor(get("/a")
                .atPriority(1)
                .withHeader("If-None-Match", equalTo("\"1\""))
                .withHeader("If-Modified-Since", equalTo("Sun, 01 Mar 2026 10:00:00 GMT"))
                .willReturn(aResponse().withStatus(304)));
        assertThat(fetch("/a")).isInstanceOf(Fetched.Content.class);
        assertThat(fetch("/a")).isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void a_page_is_unchanged_by_its_content_where_its_server_does_not_say_so() {
        SERVER.stubFor(get("/a").willReturn(ok("Acme grew.")));
        assertThat(fetch("/a")).isInstanceOf(Fetched.Content.class);
        assertThat(fetch("/a")).isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void a_busy_server_is_left_alone_for_as_long_as_it_asks() {
        SERVER.stubFor(get("/a")
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("free")
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "17")));
        SERVER.stubFor(get("/a").inScenario("busy").whenScenarioStateIs("free").willReturn(ok("Acme grew.")));
        assertThat(fetch("/a")).isInstanceOf(Fetched.Content.class);
        assertThat(pauses).contains(Duration.ofSeconds(17));
    }

    @Test
    void a_server_that_asks_for_an_hour_is_not_waited_for_but_remembered() {
        SERVER.stubFor(get("/a").willReturn(aResponse().withStatus(503).withHeader("Retry-After", "3600")));
        assertThat(reason(fetch("/a"))).contains("3600 s", "try again after that");
        assertThat(memory.heldUntil("127.0.0.1")).contains(NOW.plusSeconds(3600));
        assertThat(reason(fetch("/other"))).contains("3600 s");
        SERVER.verify(0, getRequestedFor(urlEqualTo("/other")));
    }

    @Test
    void a_server_that_fails_is_asked_three_times_with_longer_waits() {
        SERVER.stubFor(get("/a").willReturn(aResponse().withStatus(502)));
        Fetched fetched = fetch("/a");
        assertThat(reason(fetched)).contains("status 502", "3 times in a row");
        assertThat(((Fetched.Refused) fetched).passing()).isTrue();
        assertThat(pauses).containsExactly(Duration.ofMillis(750), Duration.ofMillis(1500));
    }

    @Test
    void a_server_that_cuts_off_is_asked_again() {
        SERVER.stubFor(get("/a")
                .inScenario("cut")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("whole")
                .willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        SERVER.stubFor(get("/a").inScenario("cut").whenScenarioStateIs("whole").willReturn(ok("Acme grew.")));
        assertThat(text(fetch("/a"))).isEqualTo("Acme grew.");
    }

    @Test
    void an_answer_that_ends_before_its_length_is_none() throws IOException {
        try (TestSite site = new TestSite(out -> out.write("half".getBytes(StandardCharsets.UTF_8)), 100)) {
            assertThat(reason(fetcher(TERMS).fetch(site.address()))).contains("cannot be fetched", "3 times in a row");
        }
    }

    @Test
    void a_silent_server_is_given_up() {
        SERVER.stubFor(get("/a").willReturn(ok("Acme grew.").withFixedDelay(5_000)));
        assertThat(reason(fetch("/a"))).contains("has sent nothing for 400 ms");
    }

    @Test
    void a_server_that_falls_silent_in_the_middle_is_given_up() throws IOException {
        try (TestSite site = new TestSite(
                out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    sleep(2_000);
                },
                100)) {
            FetchTerms once = once(TERMS);
            assertThat(reason(fetcher(once).fetch(site.address()))).contains("has sent nothing for 400 ms");
        }
    }

    @Test
    void a_server_that_drips_is_given_up_after_the_total_time() {
        SERVER.stubFor(get("/a").willReturn(ok("x".repeat(300)).withChunkedDribbleDelay(100, 20_000)));
        assertThat(reason(fetcher(once(TERMS)).fetch(address("/a")))).contains("was not through after 3 s");
    }

    @Test
    void redirects_are_followed_to_where_they_lead() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        SERVER.stubFor(get("/b").willReturn(ok("Acme grew.")));
        assertThat(((Fetched.Content) fetch("/a")).address()).isEqualTo(address("/b"));
    }

    @Test
    void redirects_in_a_circle_lead_nowhere() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        SERVER.stubFor(get("/b").willReturn(temporaryRedirect("/a")));
        assertThat(reason(fetch("/a"))).contains("redirected in a circle");
    }

    @Test
    void more_than_five_redirects_lead_nowhere() {
        for (int i = 0; i < 7; i++) {
            SERVER.stubFor(get("/" + i).willReturn(temporaryRedirect("/" + (i + 1))));
        }
        assertThat(reason(fetch("/0"))).contains("redirected more than 5 times");
    }

    @Test
    void a_redirect_out_of_the_web_is_not_followed() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("file:///etc/passwd")));
        assertThat(reason(fetch("/a"))).contains("file:///etc/passwd", "neither http nor https");
    }

    @Test
    void a_page_that_links_to_this_machine_is_refused_unless_private_addresses_are_allowed() {
        SERVER.stubFor(get("/a").willReturn(ok("secret")));
        Fetched fetched = fetcher(TERMS.withPrivate(false)).fetch(address("/a"));
        assertThat(reason(fetched)).contains("127.0.0.1", "private network", "--allow-private");
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void a_redirect_to_a_private_address_is_refused() {
        Transport outside = (address, headers) ->
                answer(address.getPath().equals("/robots.txt") ? 404 : 302, "Location", "http://inside.example/");
        Guard guard = new Guard(
                host -> List.of(InetAddress.getAllByName(host.startsWith("inside") ? "10.0.0.7" : "93.184.215.14")),
                false);
        Transport guarded = (address, headers) -> {
            guard.checked(address);
            return outside.get(address, headers);
        };
        assertThat(reason(fetcher(guarded).fetch(URI.create("http://outside.example/"))))
                .contains("10.0.0.7");
    }

    @Test
    void a_download_without_end_is_cut() throws IOException {
        try (TestSite site = new TestSite(
                out -> {
                    byte[] block = new byte[64 * 1024];
                    for (long sent = 0; sent < 10L * 1024 * MEGABYTE; sent += block.length) {
                        out.write(block);
                    }
                },
                0)) {
            assertThat(reason(fetcher(TERMS).fetch(site.address()))).contains("is larger than 1 MB");
        }
    }

    @Test
    void a_gzip_bomb_does_not_go_off() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 200; i++) {
                packed.write(zeros);
            }
        }
        SERVER.stubFor(
                get("/a").willReturn(ok().withHeader("Content-Encoding", "gzip").withBody(bomb.toByteArray())));
        assertThat(reason(fetch("/a"))).contains("unpacks to more than 1 MB");
    }

    @Test
    void gzip_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("Acme grew.".getBytes(StandardCharsets.UTF_8));
        }
        SERVER.stubFor(
                get("/a").willReturn(ok().withHeader("Content-Encoding", "gzip").withBody(packed.toByteArray())));
        assertThat(text(fetch("/a"))).isEqualTo("Acme grew.");
    }

    @Test
    void what_robots_txt_forbids_is_not_fetched() {
        SERVER.stubFor(get("/robots.txt").willReturn(ok("User-agent: *\nDisallow: /private\n")));
        SERVER.stubFor(get("/private/a").willReturn(ok("Acme grew.")));
        assertThat(reason(fetch("/private/a"))).contains("robots.txt");
        SERVER.verify(0, getRequestedFor(urlEqualTo("/private/a")));
    }

    @Test
    void nothing_is_fetched_while_robots_txt_cannot_be_had() {
        SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(500)));
        assertThat(reason(fetch("/a"))).contains("robots.txt");
    }

    @Test
    void robots_txt_is_asked_for_once() {
        SERVER.stubFor(get("/a").willReturn(ok("one")));
        SERVER.stubFor(get("/b").willReturn(ok("two")));
        WebFetcher fetcher = fetcher(TERMS);
        fetcher.fetch(address("/a"));
        fetcher.fetch(address("/b"));
        SERVER.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
    }

    @Test
    void requests_to_a_host_are_a_pause_apart_and_a_crawl_delay_is_honoured() {
        SERVER.stubFor(get("/robots.txt").willReturn(ok("User-agent: spillover\nCrawl-delay: 4\n")));
        SERVER.stubFor(get("/a").willReturn(ok("one")));
        SERVER.stubFor(get("/b").willReturn(ok("two")));
        WebFetcher fetcher = fetcher(TERMS);
        fetcher.fetch(address("/a"));
        fetcher.fetch(address("/b"));
        assertThat(pauses).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void a_page_that_is_gone_is_not_asked_for_again() {
        assertThat(reason(fetch("/gone"))).contains("is not there (status 404)");
        SERVER.verify(1, getRequestedFor(urlEqualTo("/gone")));
    }

    @Test
    void a_server_that_cannot_prove_its_name_sees_no_request() {
        URI address = URI.create("https://localhost:" + SERVER.httpsPort() + "/a");
        assertThat(reason(fetcher(TERMS).fetch(address))).contains("cannot be fetched safely");
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void other_schemes_are_refused() {
        assertThat(reason(fetcher(TERMS).fetch(URI.create("ftp://example.org/a"))))
                .contains("neither http nor https");
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A server whose one page is written by hand; a length of 0 means that none is told. */
    private static final class TestSite implements AutoCloseable {
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

        TestSite(Writing page, long length) throws IOException {
            server.createContext("/", exchange -> {
                if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                    return;
                }
                exchange.sendResponseHeaders(200, length);
                try (exchange) {
                    page.to(exchange.getResponseBody());
                } catch (IOException e) {
                    exchange.close();
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/page");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Transport.Answer answer(int status, String header, String value) {
        return new Transport.Answer(
                status, HttpHeaders.of(Map.of(header, List.of(value)), (name, given) -> true), Body.of(new byte[0]));
    }

    private static FetchTerms once(FetchTerms terms) {
        return new FetchTerms(
                terms.userAgent(),
                terms.allowPrivate(),
                terms.mostBytes(),
                terms.silence(),
                terms.total(),
                terms.redirects(),
                1,
                terms.hostPause(),
                terms.longestWait());
    }

    private Fetched fetch(String path) {
        return fetcher(TERMS).fetch(address(path));
    }

    private WebFetcher fetcher(FetchTerms terms) {
        return new WebFetcher(terms, memory, () -> NOW, pauses::add, () -> 0.5);
    }

    private WebFetcher fetcher(Transport transport) {
        return new WebFetcher(transport, TERMS, memory, () -> NOW, pauses::add, () -> 0.5);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + SERVER.port() + path);
    }

    private static String text(Fetched fetched) {
        Fetched.Content content = (Fetched.Content) fetched;
        return DecodedText.of(content.body(), content.type()).text();
    }

    private static String reason(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        return ((Fetched.Refused) fetched).reason();
    }
}
