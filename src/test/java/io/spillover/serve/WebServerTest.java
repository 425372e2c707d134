package io.spillover.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.SpilloverException;
import io.spillover.graph.Story;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers over HTTP, and what it refuses. */
class WebServerTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    private static ServedStore served;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void serve() {
        served = ServedStore.of(List.of(Story.reading(), ServedStore.titled(SCRIPT)));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void the_page_may_run_nothing_but_its_own_files() {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void a_search_finds_entities_and_articles() {
        assertThat(json("/api/search?q=acme").at("/entities/0/id").asText()).isEqualTo("organization/acme");
        assertThat(json("/api/search?q=alert").at("/articles/0/title").asText()).isEqualTo(SCRIPT);
    }

    @Test
    void a_proof_ends_at_a_sentence_of_an_article() {
        JsonNode exposure = json("/api/entity?id=organization/acme").at("/exposedTo/0");
        JsonNode quote =
                find(json("/api/explain?thing=" + exposure.get("id").asText()).get(0), "quote");
        JsonNode article = json("/api/article?id=" + quote.get("article").asText());
        assertThat(article.get("text")
                        .asText()
                        .substring(quote.get("begin").asInt(), quote.get("end").asInt()))
                .isEqualTo(quote.get("sentence").asText())
                .isNotBlank();
    }

    @Test
    void it_is_told_why_a_verdict_is_not_another() {
        JsonNode verdict = json("/api/verdicts?target=organization/acme").at("/verdicts/0");
        String other = verdict.get("label").asText().equals("bullish") ? "bearish" : "bullish";
        JsonNode answer = json("/api/explain?thing=" + verdict.get("id").asText() + "&whyNot=" + other)
                .get(0);
        assertThat(answer.get("kind").asText()).isEqualTo("not_drawn");
        assertThat(answer.get("text").asText())
                .contains("Acme", "is " + verdict.get("label").asText(), other + " from");
        assertThat(answer.get("because").findValuesAsText("kind")).contains("balance");
    }

    @Test
    void it_is_told_what_rules_lack_to_expose_somebody() {
        JsonNode answer =
                json("/api/why-not?from=organization/initech&to=topic/theft").get(0);
        assertThat(answer.get("kind").asText()).isEqualTo("not_drawn");
        assertThat(answer.get("text").asText()).contains("Initech", "theft");
        assertThat(answer.get("because")).isNotEmpty();
    }

    @Test
    void a_neighbourhood_tells_what_was_said_from_what_was_drawn() {
        JsonNode around = json("/api/graph?focus=organization/acme&depth=2");
        assertThat(around.get("nodes")).isNotEmpty();
        assertThat(around.get("edges").findValuesAsText("inferred")).contains("true", "false");
        assertThat(around.get("edges").findValuesAsText("factuality")).contains("Denied");
        assertThat(json("/api/graph?focus=organization/acme&inferred=false")
                        .get("edges")
                        .findValuesAsText("inferred"))
                .containsOnly("false");
        JsonNode few = json("/api/graph?focus=organization/acme&limit=2");
        assertThat(few.get("nodes")).hasSize(2);
        assertThat(few.get("omitted").asInt()).isPositive();
    }

    @Test
    void what_came_later_is_not_known_as_of_a_day() {
        assertThat(json("/api/status").get("articles").asInt()).isEqualTo(2);
        assertThat(json("/api/entity?id=organization/acme").toString()).contains("Initech");
        assertThat(json("/api/entity?id=organization/acme&asOf=2026-01-15").toString())
                .contains("Globex")
                .doesNotContain("Initech");
    }

    @Test
    void a_saved_query_is_asked_by_name() {
        assertThat(json("/api/queries").findValuesAsText("name")).contains("customers");
        assertThat(json("/api/query?name=customers&company=Acme").get("rows").toString())
                .contains("Globex", "Initech");
        assertThat(json("/api/query?name=customers&company=Acme").at("/rows").findValuesAsText("id"))
                .contains("organization/acme", "organization/globex");
    }

    @Test
    void a_fact_of_several_claims_is_told_once_with_all_its_quotes() {
        List<JsonNode> facts = new ArrayList<>();
        json("/api/entity?id=organization/acme").get("facts").forEach(facts::add);
        assertThat(facts).extracting(fact -> fact.get("id").asText()).doesNotHaveDuplicates();
        assertThat(facts)
                .filteredOn(fact -> fact.get("predicate").asText().equals("operatesIn"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.get("factuality").asText()).isEqualTo("Asserted");
                    assertThat(fact.get("claims").findValuesAsText("factuality"))
                            .containsExactlyInAnyOrder("Asserted", "Denied");
                    assertThat(fact.get("claims").findValuesAsText("sentence"))
                            .contains("Acme operates in Freedonia.", "Acme does not operate in Freedonia.");
                });
    }

    @Test
    void the_endpoint_answers_over_all_graphs() {
        HttpResponse<String> counted = sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        assertThat(counted.statusCode()).isEqualTo(200);
        assertThat(read(counted.body()).at("/results/bindings/0/n/value").asInt())
                .isGreaterThan(100);
    }

    @Test
    void a_query_that_would_run_for_an_hour_ends_at_the_limit() {
        HttpResponse<String> slow =
                sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }");
        assertThat(slow.statusCode()).isEqualTo(503);
        assertThat(slow.body()).containsIgnoringCase("timed out");
    }

    @Test
    void other_endpoints_are_not_asked() {
        HttpResponse<String> refused =
                sparql("SELECT * { SERVICE <http://localhost:" + served.port() + "/sparql> { ?s ?p ?o } }");
        assertThat(refused.statusCode()).isBetween(400, 599);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT DATA { <x:a> <x:b> <x:c> }", "LOAD <file:///etc/passwd>", "DROP ALL"})
    void nothing_can_be_changed(String update) {
        int before = json("/api/status").get("facts").asInt();
        assertThat(send("/sparql", "application/sparql-update", update).statusCode())
                .isBetween(400, 499);
        assertThat(json("/api/status").get("facts").asInt()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/js/..%2f..%2fpom.xml",
                "/.git/config",
                "/js//etc/passwd",
                "/nothing.html",
                "/api/nothing"
            })
    void paths_that_lead_elsewhere_lead_nowhere(String path) {
        assertThat(raw(path)).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("<artifactId>", "root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "cytoscape", "cx2", "dot", "svg", "png"
            })
    void what_is_shown_can_be_downloaded(String format) {
        HttpResponse<String> file = get("/api/export?focus=organization/acme&format=" + format);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).startsWith("attachment; filename=\"spillover."));
        assertThat(file.body()).isNotBlank();
    }

    @Test
    void the_description_of_the_interface_names_what_there_is() {
        List<String> described = new ArrayList<>();
        json("/openapi.json").get("paths").fieldNames().forEachRemaining(described::add);
        Questions questions =
                new Questions(served.graph(), ServedStore.explanations(), ServedStore.queries(), "test", true);
        assertThat(described)
                .filteredOn(path -> path.startsWith("/api/") && !path.equals("/api/export"))
                .containsExactlyInAnyOrderElementsOf(
                        questions.all().keySet().stream().map("/api/"::concat).toList());
    }

    @Test
    void a_body_larger_than_any_question_is_refused() {
        assertThat(sparql("SELECT * { ?s ?p ?o } #" + "x".repeat(1_100_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void mistakes_get_one_clear_sentence() {
        assertThat(error("/api/entity?id=organization/nobody", 404)).contains("organization/nobody", "search");
        assertThat(error("/api/entity", 400)).contains("'id' is missing");
        assertThat(error("/api/article?id=organization/acme", 404)).contains("no article", "organization/acme");
        assertThat(error("/api/articles?limit=many", 400)).contains("'limit'", "'many'");
        assertThat(error("/api/verdicts?asOf=yesterday", 400)).contains("'asOf'", "yesterday");
        assertThat(error("/api/export?format=none", 400)).contains("'none'", "graphml");
        assertThat(error("/api/export?format=dot&focus=organization/nobody", 404))
                .contains("organization/nobody");
        assertThat(error("/api/explain?thing=organization/acme&whyNot=bearish", 400))
                .contains("of a verdict", "'organization/acme'");
        assertThat(error("/api/explain?thing=verdict/none&whyNot=up", 400)).contains("'whyNot'", "bearish", "'up'");
        assertThat(error("/api/explain?thing=verdict/none&whyNot=bearish", 404)).contains("verdict/none");
        assertThat(error("/api/why-not?from=organization/acme&to=place/freedonia", 400))
                .contains("Acme", "Freedonia", "holds", "/api/explain");
        assertThat(error("/api/why-not?from=organization/acme&to=place/freedonia&relation=likes", 400))
                .contains("'likes'", "exposedTo");
        assertThat(error("/api/why-not?from=organization/none&to=place/freedonia", 404))
                .contains("organization/none");
        assertThat(error("/api/query?name=none", 400)).contains("'none'", "/api/queries");
    }

    @Test
    void a_port_that_is_taken_is_refused() {
        assertThatThrownBy(() -> served.serveAgain(served.port()))
                .isInstanceOf(SpilloverException.class)
                .hasMessageContaining(Integer.toString(served.port()))
                .hasMessageContaining("--port");
    }

    private static JsonNode find(JsonNode proof, String kind) {
        if (proof.get("kind").asText().equals(kind)) {
            return proof;
        }
        for (JsonNode part : proof.get("because")) {
            JsonNode found = find(part, kind);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return new ObjectMapper().missingNode();
    }

    private static String error(String path, int status) {
        HttpResponse<String> refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(status);
        return read(refused.body()).get("error").asText();
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError("No JSON: " + json, e);
        }
    }

    private static HttpResponse<String> sparql(String query) {
        return send(
                "/sparql",
                "application/x-www-form-urlencoded",
                "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(String path) {
        return answer(HttpRequest.newBuilder(address(path)).GET());
    }

    private static HttpResponse<String> send(String path, String type, String body) {
        return answer(HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + served.port() + path);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The server gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** A request whose path no client has made decent. */
    private static String raw(String path) {
        try (Socket socket = new Socket("localhost", served.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("The server gave no answer", e);
        }
    }
}
