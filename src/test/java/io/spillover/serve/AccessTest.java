package io.spillover.serve;

import static io.spillover.serve.TestServer.encoded;
import static io.spillover.serve.TestServer.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.document.SpilloverException;
import io.spillover.graph.Story;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read and who may change what the server has. */
class AccessTest {
    private static final String UPDATE = "application/sparql-update";
    private static final String INSERT = "INSERT DATA { GRAPH <x:g> { <x:a> <x:b> <x:c> } }";

    private static TestServer reading;
    private static TestServer writing;
    private static TestServer open;

    @BeforeAll
    static void serve() throws UnknownHostException {
        reading = TestServer.reading();
        writing = TestServer.writing(article -> Story.reading());
        open = TestServer.start(InetAddress.getByName("0.0.0.0"), 100, TestServer.token(), article -> Story.reading());
    }

    @AfterAll
    static void stop() {
        reading.close();
        writing.close();
        open.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/update", "/sparql", "/data?graph=x:g", "/api/articles"})
    void without_a_token_of_its_own_the_server_changes_nothing(String path) {
        HttpResponse<String> refused = reading.change(path, UPDATE, INSERT);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(error(refused)).contains("only reads", "--token-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/update", "/sparql", "/data?graph=x:g", "/api/articles"})
    void who_does_not_know_the_token_changes_nothing(String path) {
        HttpResponse<String> none = writing.post(path, UPDATE, INSERT);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(error(none)).contains("token");
        assertThat(none.headers().allValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Basic"))
                .anyMatch(way -> way.startsWith("Bearer"));
        for (String wrong : new String[] {
            "Bearer " + TestServer.TOKEN + "0", "Bearer", "Basic " + TestServer.TOKEN, "Basic !", "Digest x", basic("0")
        }) {
            HttpResponse<String> refused = writing.send(writing.to(path)
                    .header("Authorization", wrong)
                    .header("Content-Type", UPDATE)
                    .POST(HttpRequest.BodyPublishers.ofString(INSERT)));
            assertThat(refused.statusCode()).as(wrong).isEqualTo(401);
        }
        assertThat(writing.ask("<x:a> <x:b> <x:c>")).isFalse();
    }

    @Test
    void the_token_is_also_a_password() {
        HttpResponse<String> changed = writing.send(writing.to("/update")
                .header("Authorization", basic(TestServer.TOKEN))
                .header("Content-Type", UPDATE)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "INSERT DATA { GRAPH <x:password> { <x:by> <x:password> 1 } }")));
        assertThat(changed.statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/status", "/api/export?format=turtle", "/sparql?query=ASK%7B%7D", "/$/metrics", "/nothing"})
    void where_others_can_reach_it_the_server_answers_who_knows_the_token(String path) {
        assertThat(open.get(path).statusCode()).isEqualTo(401);
        HttpResponse<String> answer = open.send(open.to(path).header("Authorization", basic(TestServer.TOKEN)));
        assertThat(answer.statusCode()).isEqualTo(path.equals("/nothing") ? 404 : 200);
        assertThat(open.raw("GET " + path + " HTTP/1.1", "Host: news.example.org"))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/openapi.json", "/js/main.js", "/css/main.css", "/icon.svg"})
    void the_files_of_the_page_tell_nothing_and_are_for_all(String path) {
        assertThat(open.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/js/../api/status", "/js/main.js/../../api/status", "/js/main.js;/../../api/status", "//api/status",
                "/js/%2e%2e/api/status", "/api/status/.js", "/api/status?x=/js/main.js", "/api/"
            })
    void no_way_around_the_token_leads_by_a_file_of_the_page(String path) {
        assertThat(open.raw("GET " + path + " HTTP/1.1", "Host: x")).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void no_box_of_the_browser_asks_for_the_token_in_place_of_the_page() {
        HttpResponse<String> refused = open.send(open.to("/api/status").header("Sec-Fetch-Mode", "cors"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().allValues("WWW-Authenticate"))
                .singleElement()
                .asString()
                .startsWith("Bearer");
    }

    @Test
    void the_metrics_tell_how_large_and_how_swollen_the_store_is() {
        HttpResponse<String> metrics =
                open.send(open.to("/$/metrics").header("Authorization", basic(TestServer.TOKEN)));
        assertThat(metrics.body()).contains("spillover_store_size_bytes").contains("spillover_store_swelling");
    }

    @Test
    void that_the_server_lives_may_be_known_to_all() {
        assertThat(open.get("/$/ping").statusCode()).isEqualTo(200);
        for (String path :
                new String[] {"/$/ping/../metrics", "//$/ping", "/$/ping;/../metrics", "/%24/ping/..%2fmetrics"}) {
            assertThat(open.raw("GET " + path + " HTTP/1.1", "Host: x")).doesNotStartWith("HTTP/1.1 200");
        }
    }

    @Test
    void an_address_that_others_can_reach_needs_a_token() {
        assertThatThrownBy(() -> new WebServer.Terms(
                        InetAddress.getByName("0.0.0.0"), 0, Duration.ofSeconds(1), 1, Optional.empty(), "test"))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("0.0.0.0")
                .hasMessageContaining("--token-file");
    }

    @Test
    void a_token_that_can_be_guessed_or_not_be_sent_is_refused() {
        assertThatThrownBy(() -> Token.of(" short ", "token.txt"))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("token.txt")
                .hasMessageContaining("5 characters")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> Token.of("two words of a token", "token.txt"))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining("one word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"news.example.org", "news.example.org:3330", "localhost.example.org", "127.0.0.1.example.org", ""
            })
    void this_machine_is_not_answered_under_a_name_that_is_not_its_own(String host) {
        assertThat(reading.raw("GET /api/status HTTP/1.1", "Host: " + host)).matches("(?s)HTTP/1.1 4(21|00).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:3330", "LOCALHOST:1", "[::1]:80"})
    void this_machine_is_answered_under_its_own_names(String host) {
        assertThat(reading.raw("GET /api/status HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://news.example.org",
                "Origin: null",
                "Origin: http://localhost:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void a_page_of_another_site_cannot_use_the_password_that_a_browser_remembers(String header) {
        String answer = writing.raw(
                "POST /update HTTP/1.1",
                "Host: localhost:" + writing.port(),
                "Authorization: " + basic(TestServer.TOKEN),
                header,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 0");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("another site");
        assertThat(writing.raw("GET /sparql?query=ASK%7B%7D HTTP/1.1", "Host: localhost:" + writing.port(), header))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void the_page_itself_and_links_to_it_are_answered() {
        String own = "localhost:" + writing.port();
        assertThat(writing.raw(
                        "GET /api/status HTTP/1.1",
                        "Host: " + own,
                        "Origin: http://" + own,
                        "Sec-Fetch-Site: same-origin"))
                .startsWith("HTTP/1.1 200");
        assertThat(writing.raw(
                        "GET / HTTP/1.1", "Host: " + own, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void no_answer_may_be_read_by_other_sites() {
        HttpResponse<String> answer = reading.get("/sparql?query=" + encoded("ASK {}"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    @Test
    void a_body_that_is_packed_or_does_not_say_how_long_it_is_is_refused() {
        String host = "Host: localhost:" + reading.port();
        assertThat(reading.raw("POST /sparql HTTP/1.1", host, "Content-Encoding: gzip", "Content-Length: 0"))
                .startsWith("HTTP/1.1 415");
        assertThat(reading.raw("POST /sparql HTTP/1.1", host, "Content-Length: 1000001"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_server_without_a_token_says_that_it_only_reads() {
        assertThat(TestServer.json(reading.get("/api/status")).get("readOnly").asBoolean())
                .isTrue();
        assertThat(TestServer.json(writing.get("/api/status")).get("readOnly").asBoolean())
                .isFalse();
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("anyone:" + password).getBytes(StandardCharsets.UTF_8));
    }
}
