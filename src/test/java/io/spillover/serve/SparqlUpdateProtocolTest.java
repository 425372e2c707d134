package io.spillover.serve;

import static io.spillover.serve.TestServer.encoded;
import static io.spillover.serve.TestServer.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.Story;
import io.spillover.graph.TestGraph;
import io.spillover.ingest.TripleReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates and graphs as the W3C's tests of the SPARQL 1.1 protocols send them; each test has graphs of its own. */
class SparqlUpdateProtocolTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPDATE = "application/sparql-update";
    private static final String TURTLE = "text/turtle";

    private static TestServer server;

    @BeforeAll
    static void serve() {
        server = TestServer.writing(article -> Story.reading());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/update", "/sparql"})
    void an_update_is_sent_by_a_form_and_as_it_is(String path) {
        String graph = "<http://example.org/sent" + path + ">";
        assertThat(server.change(path, FORM, "update=" + encoded(insert(graph, "<x:form> <x:p> 1")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.change(path, UPDATE, insert(graph, "<x:direct> <x:p> 1"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.ask("GRAPH " + graph + " { <x:form> <x:p> 1 . <x:direct> <x:p> 1 }"))
                .isTrue();
    }

    @Test
    void the_default_graph_takes_what_names_none_and_questions_find_it() {
        assertThat(server.change("/update", UPDATE, "INSERT DATA { <x:a> <x:default> <x:c> }")
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.ask("<x:a> <x:default> <x:c>")).isTrue();
        assertThat(server.change("/update", UPDATE, "DELETE WHERE { ?s <x:default> ?o }")
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.ask("<x:a> <x:default> <x:c>")).isFalse();
    }

    @Test
    void an_update_cannot_be_sent_by_GET() {
        assertThat(server.send(TestServer.withToken(
                                server.to("/update?update=" + encoded("INSERT DATA { <x:a> <x:get> <x:c> }"))))
                        .statusCode())
                .isEqualTo(405);
        assertThat(server.ask("?s <x:get> ?o")).isFalse();
    }

    @Test
    void what_is_no_update_is_refused() {
        String twice = "update=" + encoded("CLEAR ALL") + "&update=" + encoded("CLEAR ALL");
        assertThat(server.change("/update", FORM, twice).statusCode()).isEqualTo(400);
        assertThat(server.change("/update", FORM, "other=1").statusCode()).isEqualTo(400);
        assertThat(server.change("/update", UPDATE, "CLEAR NOTHING").statusCode())
                .isEqualTo(400);
        assertThat(server.change("/update", "text/plain", "CLEAR ALL").statusCode())
                .isEqualTo(415);
        assertThat(server.send(TestServer.withToken(server.to("/update"))
                                .header("Content-Type", UPDATE + ";charset=UTF-16")
                                .POST(HttpRequest.BodyPublishers.ofString("CLEAR ALL", StandardCharsets.UTF_16)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_graphs_of_an_update_are_those_that_the_request_names() {
        server.change(
                "/update",
                UPDATE,
                insert("<http://example.org/one>", "<x:one> <x:p> 1") + ";"
                        + insert("<http://example.org/two>", "<x:two> <x:p> 1"));
        String copy = "INSERT { GRAPH <http://example.org/using> { ?s <x:using> ?o } } WHERE { ?s <x:p> ?o }";
        String one = "using-graph-uri=" + encoded("http://example.org/one");
        assertThat(server.change("/update?" + one, UPDATE, copy).statusCode()).isEqualTo(204);
        assertThat(server.ask("<x:one> <x:using> 1")).isTrue();
        assertThat(server.ask("<x:two> <x:using> 1")).isFalse();
        String named = "INSERT { GRAPH <http://example.org/using> { ?s <x:usingNamed> ?o } }"
                + " WHERE { GRAPH ?g { ?s <x:p> ?o } }";
        String two = "using-named-graph-uri=" + encoded("http://example.org/two");
        assertThat(server.change("/update", FORM, two + "&update=" + encoded(named))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.ask("<x:two> <x:usingNamed> 1")).isTrue();
        assertThat(server.ask("<x:one> <x:usingNamed> 1")).isFalse();
    }

    @Test
    void an_update_that_names_its_graphs_twice_is_refused() {
        HttpResponse<String> refused = server.change(
                "/update?using-graph-uri=" + encoded("http://example.org/one"),
                UPDATE,
                "INSERT { GRAPH <x:g> { ?s ?p ?o } } USING <http://example.org/two> WHERE { ?s ?p ?o }");
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/passwd>",
                "LOAD SILENT <http://localhost/> INTO GRAPH <x:g>",
                "INSERT { GRAPH <x:g> { ?s ?p ?o } } WHERE { SERVICE SILENT <http://localhost/> { ?s ?p ?o } }",
                "INSERT DATA { GRAPH <x:g> { <x:a> <x:loaded> 1 } } ; LOAD <file:///etc/passwd>"
            })
    void nothing_is_fetched_for_an_update(String update) {
        HttpResponse<String> refused = server.change("/update", UPDATE, update);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(error(refused)).containsPattern("LOAD|SERVICE");
        assertThat(server.ask("<x:a> <x:loaded> ?o")).isFalse();
    }

    @Test
    void what_the_store_says_itself_cannot_be_changed() {
        String before = TestGraph.nquads(server.graph());
        String base = server.graph().iris().base();
        String article =
                server.graph().iris().article(Story.reading().article().id()).getURI();
        for (String update : new String[] {
            "CLEAR GRAPH <" + article + ">",
            "DROP SILENT GRAPH <" + base + "graph/inferred>",
            "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
            "INSERT DATA { GRAPH <" + base + "graph/background> { <x:a> <x:b> <x:c> } }",
            "INSERT DATA { GRAPH <x:first> { <x:a> <x:b> <x:c> } GRAPH <" + article + "> { <x:a> <x:b> <x:c> } }",
            "COPY <" + article + "> TO <" + base + "graph/runs>",
        }) {
            HttpResponse<String> refused = server.change("/update", UPDATE, update);
            assertThat(refused.statusCode()).as(update + refused.body()).isEqualTo(403);
            assertThat(error(refused)).contains("store's own");
        }
        assertThat(TestGraph.nquads(server.graph())).isEqualTo(before);
    }

    @Test
    void all_graphs_are_those_that_can_be_changed() {
        try (TestServer other = TestServer.writing(article -> Story.reading())) {
            String before = TestGraph.nquads(other.graph());
            other.change("/update", UPDATE, insert("<x:g>", "<x:a> <x:b> 1") + "; INSERT DATA { <x:a> <x:b> 2 }");
            assertThat(TestGraph.nquads(other.graph())).isNotEqualTo(before);
            assertThat(other.change("/update", UPDATE, "CLEAR ALL").statusCode())
                    .isEqualTo(204);
            assertThat(TestGraph.nquads(other.graph())).isEqualTo(before);
        }
    }

    @Test
    void an_update_does_not_speak_for_articles() {
        String base = server.graph().iris().base();
        for (String said : new String[] {
            "<" + base + "organization/acme> <https://w3id.org/spillover/ontology#sellsTo> <x:a>",
            "<x:a> a <https://w3id.org/spillover/ontology#Fact>",
            "<" + base + "organization/acme> <http://www.w3.org/2000/01/rdf-schema#label> \"Evil\"",
            "<x:a> <https://schema.org/datePublished> \"tomorrow\""
        }) {
            HttpResponse<String> refused = server.change("/update", UPDATE, insert("<x:g>", said));
            assertThat(refused.statusCode()).as(said).isEqualTo(403);
            assertThat(error(refused)).contains("articles");
        }
        assertThat(server.change(
                                "/update",
                                UPDATE,
                                insert("<x:notes>", "<" + base + "organization/acme> <x:note> \"ours\""))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void what_is_drawn_step_by_step_beside_updates_is_what_is_drawn_anew() {
        try (TestServer other = TestServer.writing(new TripleReader())) {
            String microsoft = "<" + other.graph().iris().base() + "organization/microsoft>";
            other.change(
                    "/update",
                    UPDATE,
                    insert(
                                    "<x:notes>",
                                    microsoft + " <x:sellsTo> <x:a> . <x:a> a <x:Fact> ; <" + RDFS.label.getURI()
                                            + "> 1 . _:b <" + RDFS.label + "> \"Microsoft\"")
                            + "; INSERT DATA { " + microsoft + " <" + RDFS.comment.getURI() + "> \"ours\" }");
            assertThat(other.change("/api/articles", "text/plain", "News\nMicrosoft sellsTo ByteDance.")
                            .statusCode())
                    .isEqualTo(201);
            String stepByStep = TestGraph.nquads(other.graph());
            assertThat(other.drawnAnew()).isEqualTo(stepByStep).contains("ours", "ByteDance");
            assertThat(other.get("/api/search?q=micro").statusCode()).isEqualTo(200);
            assertThat(other.get("/api/export?format=trig").statusCode()).isEqualTo(200);
            assertThat(other.get("/api/status").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000})
    void a_copied_graph_arrives_whole(int size) {
        String from = "<http://example.org/from" + size + ">";
        String to = "<http://example.org/to" + size + ">";
        server.change(
                "/update", UPDATE, insert(from, triples(0, size)) + ";" + insert(to, triples(size / 2, size * 2)));
        assertThat(server.change("/update", UPDATE, "COPY " + from + " TO " + to)
                        .statusCode())
                .isEqualTo(204);
        assertThat(count(to)).isEqualTo(size);
        String both = "CLEAR GRAPH " + to + "; ADD " + from + " TO " + to;
        assertThat(server.change("/update", UPDATE, both).statusCode()).isEqualTo(204);
        assertThat(count(to)).isEqualTo(size);
        assertThat(server.change("/update", UPDATE, "MOVE " + from + " TO " + to)
                        .statusCode())
                .isEqualTo(204);
        assertThat(count(to)).isEqualTo(size);
        assertThat(count(from)).isZero();
    }

    @Test
    void an_update_that_would_run_for_an_hour_ends_at_the_limit() {
        HttpResponse<String> slow = server.change(
                "/update",
                UPDATE,
                "INSERT { GRAPH <x:g> { <x:a> <x:slow> ?n } } WHERE { SELECT (COUNT(*) AS ?n)"
                        + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } }");
        assertThat(slow.statusCode()).isEqualTo(503);
        assertThat(error(slow)).contains("timed out");
        assertThat(server.ask("<x:a> <x:slow> ?n")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000})
    void a_graph_that_is_put_is_the_one_that_is_got(int size) {
        String path = "/data?graph=" + encoded("http://example.org/put");
        put(path, TURTLE, triples(0, 2 * size));
        assertThat(put(path, TURTLE, triples(size, 2 * size)).statusCode()).isBetween(200, 204);
        assertThat(count("<http://example.org/put>")).isEqualTo(size);
        assertThat(server.change(path, TURTLE, triples(0, size)).statusCode()).isBetween(200, 204);
        HttpResponse<String> got =
                server.send(TestServer.withToken(server.to(path)).header("Accept", "application/n-triples"));
        assertThat(got.body().lines().count()).isEqualTo(2L * size);
        assertThat(server.send(TestServer.withToken(server.to(path)).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(server.send(TestServer.withToken(server.to(path))).statusCode())
                .isEqualTo(404);
        assertThat(server.send(TestServer.withToken(server.to(path)).DELETE()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_default_graph_that_is_put_is_the_one_that_is_got() {
        assertThat(put("/data?default", TURTLE, "<x:a> <x:put> <x:c> .").statusCode())
                .isBetween(200, 204);
        HttpResponse<String> got =
                server.send(TestServer.withToken(server.to("/data?default")).header("Accept", TURTLE));
        assertThat(got.body()).contains("x:put").doesNotContain("sellsTo");
    }

    @Test
    void graphs_that_the_store_has_can_be_read_and_not_changed() {
        String path = "/data?graph="
                + encoded(server.graph()
                        .iris()
                        .article(Story.reading().article().id())
                        .getURI());
        String before = TestGraph.nquads(server.graph());
        assertThat(server.send(TestServer.withToken(server.to(path))).body()).contains("sellsTo");
        assertThat(put(path, TURTLE, "<x:a> <x:b> <x:c> .").statusCode()).isEqualTo(403);
        assertThat(server.change(path, TURTLE, "<x:a> <x:b> <x:c> .").statusCode())
                .isEqualTo(403);
        assertThat(server.send(TestServer.withToken(server.to(path)).DELETE()).statusCode())
                .isEqualTo(403);
        assertThat(TestGraph.nquads(server.graph())).isEqualTo(before);
    }

    @Test
    void a_graph_in_a_language_that_fetches_or_that_is_broken_is_refused() {
        String path = "/data?graph=" + encoded("http://example.org/refused");
        assertThat(put(path, "application/ld+json", "{\"@context\": \"http://localhost/c\", \"@id\": \"x:a\"}")
                        .statusCode())
                .isEqualTo(415);
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:x=\"http://x/\">"
                + "<r:Description r:about=\"http://x/a\"><x:p>&e;</x:p></r:Description></r:RDF>";
        put(path, "application/rdf+xml", entity);
        assertThat(server.send(TestServer.withToken(server.to(path))).body()).doesNotContain("root:");
        assertThat(put("/data?graph=" + encoded("http://example.org/broken"), TURTLE, "<x:a> <x:b> ")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.send(TestServer.withToken(server.to("/data"))).statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> put(String path, String type, String body) {
        return server.send(TestServer.withToken(server.to(path))
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String insert(String graph, String triples) {
        return "INSERT DATA { GRAPH " + graph + " { " + triples + " } }";
    }

    private static String triples(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "<x:s" + number + "> <x:p" + number % 7 + "> <x:o" + number % 31 + "> .")
                .collect(Collectors.joining("\n"));
    }

    private static int count(String graph) {
        String query = "SELECT (COUNT(*) AS ?n) { GRAPH " + graph + " { ?s ?p ?o } }";
        return TestServer.json(server.get("/sparql?query=" + encoded(query), "application/sparql-results+json"))
                .at("/results/bindings/0/n/value")
                .asInt();
    }
}
