package io.spillover.serve;

import static io.spillover.serve.TestServer.encoded;
import static io.spillover.serve.TestServer.error;
import static io.spillover.serve.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Story;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Queries as the W3C's tests of the SPARQL 1.1 protocol ask them
 * (https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/), on graphs that the store has.
 */
class SparqlQueryProtocolTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String RESULTS = "application/sparql-results+json";
    private static final String SELECT = "SELECT (1 AS ?value) {}";

    private static TestServer server;

    @BeforeAll
    static void serve() {
        server = TestServer.reading();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_query_is_asked_by_GET_by_a_form_and_as_it_is() {
        assertThat(value(server.get("/sparql?query=" + encoded(SELECT), RESULTS)))
                .isEqualTo("1");
        assertThat(value(post("/sparql", FORM, "query=" + encoded(SELECT)))).isEqualTo("1");
        assertThat(value(post("/sparql", QUERY, SELECT))).isEqualTo("1");
        assertThat(value(post("/sparql", QUERY + ";charset=UTF-8", SELECT))).isEqualTo("1");
    }

    @Test
    void without_a_query_there_is_no_answer() {
        assertThat(server.get("/sparql").statusCode()).isEqualTo(400);
        assertThat(error(server.get("/sparql"))).contains("'query'");
        assertThat(server.get("/sparql?default-graph-uri=" + encoded("http://example.org/g"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/sparql", FORM, "").statusCode()).isEqualTo(400);
        assertThat(post("/sparql", QUERY, "").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%ff", "%"})
    void what_is_not_encoded_right_is_no_query(String broken) {
        String answer = server.raw("GET /sparql?query=ASK" + broken + " HTTP/1.1", "Host: localhost:" + server.port());
        assertThat(answer).startsWith("HTTP/1.1 400").contains("encoded");
    }

    @Test
    void of_two_queries_none_is_answered() {
        String both = "query=" + encoded("ASK {}") + "&query=" + encoded("SELECT * {}");
        assertThat(server.get("/sparql?" + both).statusCode()).isEqualTo(400);
        assertThat(post("/sparql", FORM, both).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK {", "SELECT", "これは何", "INSERT DATA { <x:a> <x:b> <x:c> }"})
    void what_is_no_query_is_refused_with_a_sentence(String text) {
        HttpResponse<String> refused = server.get("/sparql?query=" + encoded(text));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused)).isNotBlank().doesNotContain("\n");
        assertThat(post("/sparql", QUERY, text).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "text/turtle"})
    void what_is_sent_as_something_else_is_refused(String type) {
        assertThat(post("/sparql", type, "ASK {}").statusCode()).isEqualTo(415);
    }

    @Test
    void a_body_without_a_type_is_no_query() {
        HttpResponse<String> refused =
                server.send(server.to("/sparql").POST(HttpRequest.BodyPublishers.ofString("ASK {}")));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void a_query_that_is_not_in_UTF_8_is_refused() {
        HttpResponse<String> refused = server.send(server.to("/sparql")
                .header("Content-Type", QUERY + ";charset=UTF-16")
                .POST(HttpRequest.BodyPublishers.ofString("ASK {}", StandardCharsets.UTF_16)));
        assertThat(refused.statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
    void other_methods_are_not_allowed(String method) {
        HttpResponse<String> refused = server.send(
                server.to("/sparql?query=" + encoded("ASK {}")).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(refused.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
        "'text/csv;q=0.2, application/sparql-results+xml;q=0.9', application/sparql-results+xml",
        "*/*, application/sparql-results+json"
    })
    void rows_come_in_the_format_that_is_wanted(String accept, String type) {
        HttpResponse<String> answer = server.get("/sparql?query=" + encoded(SELECT), accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(type);
        assertThat(answer.body()).contains("value", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-results+json", "application/sparql-results+xml"})
    void a_question_for_yes_or_no_is_answered_in_the_format_that_is_wanted(String accept) {
        HttpResponse<String> answer = server.get("/sparql?query=" + encoded("ASK {}"), accept);
        assertThat(type(answer)).isEqualTo(accept);
        assertThat(answer.body()).contains("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"})
    void triples_come_in_the_format_that_is_wanted(String accept) {
        for (String query : new String[] {"CONSTRUCT { <x:a> <x:b> \"é\" } {}", "DESCRIBE <" + acme() + ">"}) {
            HttpResponse<String> answer = server.get("/sparql?query=" + encoded(query), accept);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(type(answer)).isEqualTo(accept);
            assertThat(parsed(answer).isEmpty()).isFalse();
        }
    }

    @Test
    void the_default_graph_of_a_request_is_the_one_it_names() {
        String count = "query=" + encoded("SELECT (COUNT(*) AS ?value) { ?s ?p ?o }");
        String article = "&default-graph-uri=" + encoded(article());
        String background = "&default-graph-uri=" + encoded(graphIri("background"));
        int inArticle = Integer.parseInt(value(server.get("/sparql?" + count + article, RESULTS)));
        int inBackground = Integer.parseInt(value(server.get("/sparql?" + count + background, RESULTS)));
        assertThat(inArticle).isPositive();
        assertThat(value(post("/sparql", FORM, count + article))).isEqualTo(Integer.toString(inArticle));
        assertThat(value(post("/sparql?" + article.substring(1), QUERY, "SELECT (COUNT(*) AS ?value) { ?s ?p ?o }")))
                .isEqualTo(Integer.toString(inArticle));
        int inBoth = Integer.parseInt(value(server.get("/sparql?" + count + article + background, RESULTS)));
        assertThat(inBoth).isBetween(Math.max(inArticle, inBackground), inArticle + inBackground);
    }

    @Test
    void the_named_graphs_of_a_request_are_those_it_names() {
        String graphs = encoded("SELECT (COUNT(DISTINCT ?g) AS ?value) { GRAPH ?g { ?s ?p ?o } }");
        assertThat(value(server.get("/sparql?query=" + graphs + "&named-graph-uri=" + encoded(article()), RESULTS)))
                .isEqualTo("1");
        assertThat(value(server.get(
                        "/sparql?query=" + graphs + "&named-graph-uri=" + encoded(article()) + "&named-graph-uri="
                                + encoded(graphIri("background")) + "&default-graph-uri="
                                + encoded(graphIri("inferred")),
                        RESULTS)))
                .isEqualTo("2");
    }

    @Test
    void what_a_request_names_counts_before_what_the_query_names() {
        String query = "SELECT (COUNT(*) AS ?value) FROM <" + article() + "> { ?s ?p ?o }";
        assertThat(value(server.get(
                        "/sparql?query=" + encoded(query) + "&default-graph-uri=" + encoded("http://example.org/none"),
                        RESULTS)))
                .isEqualTo("0");
        assertThat(value(server.get("/sparql?query=" + encoded(query), RESULTS)))
                .isNotEqualTo("0");
    }

    @Test
    void a_graph_that_is_not_here_is_not_fetched() {
        String ping = "http://localhost:" + server.port() + "/$/ping";
        assertThat(value(server.get(
                        "/sparql?query=" + encoded("SELECT (COUNT(*) AS ?value) FROM <" + ping + "> { ?s ?p ?o }"),
                        RESULTS)))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://localhost/> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { SERVICE SILENT <http://localhost/> { ?s ?p ?o } } } }",
                "ASK { ?a ?b ?c FILTER NOT EXISTS { SERVICE SILENT ?a { ?s ?p ?o } } }",
                "CONSTRUCT { ?s ?p ?o } { BIND (EXISTS { SERVICE SILENT <http://localhost/> { ?s ?p ?o } } AS ?x) }"
            })
    void other_endpoints_are_not_asked(String query) {
        HttpResponse<String> refused = server.get("/sparql?query=" + encoded(query));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(error(refused)).contains("SERVICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback=steal", "stylesheet=http://example.org/x.xsl"})
    void no_answer_is_a_script(String parameter) {
        assertThat(server.get("/sparql?query=" + encoded(SELECT) + "&" + parameter)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_query_with_too_many_rows_is_refused_and_one_with_LIMIT_answered() {
        try (TestServer small =
                TestServer.start(InetAddress.getLoopbackAddress(), 10, Optional.empty(), article -> Story.reading())) {
            for (String query : new String[] {
                "SELECT * { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "SELECT * { ?s ?p ?o } LIMIT 11"
            }) {
                HttpResponse<String> refused = small.get("/sparql?query=" + encoded(query));
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(error(refused)).contains("10 rows", "LIMIT", "--rows");
            }
            assertThat(json(small.get("/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 10"), RESULTS))
                            .at("/results/bindings"))
                    .hasSize(10);
        }
    }

    @Test
    void a_query_whose_rows_never_end_stops_at_the_limit_of_time() {
        HttpResponse<String> slow = server.get(
                "/sparql?query="
                        + encoded(
                                "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER (CONCAT(STR(?a), STR(?d), STR(?g)) = \"none\") }"));
        assertThat(slow.statusCode()).isEqualTo(503);
        assertThat(error(slow)).contains("timed out after 2 s", "--timeout");
    }

    private static String acme() {
        return server.graph().iris().base() + "organization/acme";
    }

    private static String article() {
        return server.graph().iris().article(Story.reading().article().id()).getURI();
    }

    private static String graphIri(String name) {
        return server.graph().iris().base() + "graph/" + name;
    }

    private static HttpResponse<String> post(String path, String type, String body) {
        return server.send(server.to(path)
                .header("Content-Type", type)
                .header("Accept", RESULTS)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String value(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).at("/results/bindings/0/value/value").asText();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private static Graph parsed(HttpResponse<String> answer) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .lang(RDFLanguages.contentTypeToLang(type(answer)))
                .parse(graph);
        return graph;
    }
}
