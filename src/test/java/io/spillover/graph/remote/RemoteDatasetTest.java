package io.spillover.graph.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can go wrong between a store elsewhere and who asks it. */
class RemoteDatasetTest {
    private static final Node SIGN = node("background");

    private final Fuseki fuseki = Fuseki.start();

    @AfterEach
    void stop() {
        fuseki.close();
    }

    @Test
    void a_change_whose_answer_is_lost_is_done_once() throws IOException {
        try (BadLine line = BadLine.to(fuseki)) {
            RemoteDataset dataset = open(line.address());
            line.loseAnswers(1);
            add(dataset, 0, 10);
            assertThat(line.updates()).isEqualTo(1);
            add(dataset, 10, 20);
            assertThat(line.updates()).isEqualTo(2);
            assertThat(size(dataset)).isEqualTo(20);
            assertThat(size(open(fuseki.address()))).isEqualTo(20);
        }
    }

    @Test
    void a_change_that_does_not_arrive_is_sent_again() throws IOException {
        try (BadLine line = BadLine.to(fuseki)) {
            RemoteDataset dataset = open(line.address());
            line.loseRequests(2);
            add(dataset, 0, 10);
            assertThat(line.updates()).isEqualTo(1);
            assertThat(size(open(fuseki.address()))).isEqualTo(10);
        }
    }

    @Test
    void a_change_that_was_made_for_another_state_is_not_done() {
        RemoteDataset one = open(fuseki.address());
        add(one, 0, 10);
        RemoteDataset other = open(fuseki.address());
        assertThatThrownBy(() -> Txn.executeWrite(one, () -> {
                    one.add(quad(10));
                    add(other, 20, 30);
                }))
                .isInstanceOfSatisfying(SpilloverException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Kind.STORE_UNAVAILABLE))
                .hasMessageContaining("was changed by another in the meantime, so nothing of this was written");
        assertThat(size(one)).isEqualTo(20);
        add(one, 10, 11);
        assertThat(size(other)).isEqualTo(21);
    }

    @Test
    void a_question_does_not_mix_two_states() {
        RemoteDataset one = open(fuseki.address());
        add(one, 0, 10);
        RemoteDataset other = open(fuseki.address());
        assertThatThrownBy(() -> Txn.executeRead(other, () -> {
                    assertThat(other.contains(quad(3))).isTrue();
                    add(one, 10, 20);
                    other.contains(Node.ANY, Node.ANY, Node.ANY, node("o1"));
                }))
                .hasMessageContaining("was changed by another while it was read; run the same again.");
        assertThat(size(other)).isEqualTo(20);
    }

    @Test
    void whoever_asks_for_everything_piece_by_piece_copies_the_store_once() {
        RemoteDataset writer = open(fuseki.address());
        add(writer, 0, 2_000);
        RemoteDataset dataset = open(fuseki.address());
        long before = dataset.trips();
        Txn.executeRead(dataset, () -> IntStream.range(0, 2_000)
                .forEach(number -> assertThat(dataset.contains(quad(number))).isTrue()));
        assertThat(dataset.trips() - before).isLessThan(60);
    }

    @Test
    void a_dataset_of_others_is_refused_and_left_as_it_is() {
        Txn.executeWrite(fuseki.dataset(), () -> fuseki.dataset().add(quad(1)));
        refused(() -> open(fuseki.address()), "is no Spillover store and not empty");
    }

    @Test
    void a_store_of_another_format_is_refused() {
        add(RemoteDataset.open(Endpoint.at(fuseki.address()), 99, "9.0", SIGN, true), 0, 1);
        refused(() -> open(fuseki.address()), "has format 99 (made by Spillover 9.0)");
    }

    @Test
    void a_server_that_does_not_run_is_told() {
        String address = fuseki.address();
        fuseki.close();
        refused(() -> open(address), "The store " + address + " cannot be reached");
    }

    @Test
    void a_page_of_the_web_is_no_store() throws IOException {
        try (Answers server = new Answers(200, "text/html", "<html>Welcome</html>")) {
            refused(() -> open(server.address()), "is no SPARQL endpoint (it answers with text/html)");
        }
        try (Answers server = new Answers(404, "text/html", "<html>Nothing here</html>")) {
            refused(() -> open(server.address()), "is no SPARQL endpoint (it answers 404)");
        }
    }

    @Test
    void a_server_that_wants_to_know_who_asks_is_told_of_the_variables() throws IOException {
        try (Answers server = new Answers(401, "text/plain", "Who are you?")) {
            refused(() -> open(server.address()), "answers only those it knows (401); set SPILLOVER_STORE_TOKEN");
            Endpoint known = Endpoint.at(server.address()).with(Credentials.token("very-secret-token"));
            refused(() -> open(known), "does not accept the token or the password");
            assertThat(known.toString()).doesNotContain("very-secret-token");
        }
        try (Answers server = new Answers(403, "text/plain", "Readers only.")) {
            refused(() -> open(server.address()), "does not allow this (403: Readers only); ask who runs it.");
        }
    }

    @Test
    void a_dataset_that_takes_no_updates_can_be_asked() {
        add(open(fuseki.address()), 0, 10);
        Endpoint reading = new Endpoint(
                Endpoint.uri(fuseki.address()),
                Optional.empty(),
                Optional.of(Endpoint.uri(fuseki.address() + "/nowhere")),
                Optional.empty(),
                Endpoint.USUAL_PATIENCE);
        RemoteDataset dataset = open(reading);
        assertThat(size(dataset)).isEqualTo(10);
        refused(() -> add(dataset, 10, 11), "can be asked and not changed (it answers 404)");
        assertThat(size(dataset)).isEqualTo(10);
    }

    @Test
    void an_address_is_of_the_web_and_has_no_secrets() {
        assertThatThrownBy(() -> Endpoint.at("ftp://localhost/news"))
                .hasMessageContaining("neither a folder nor an address");
        assertThatThrownBy(() -> Endpoint.at("http://me:secret@localhost/news"))
                .hasMessageContaining("set SPILLOVER_STORE_PASSWORD")
                .hasMessageNotContaining("secret@");
        assertThatThrownBy(() -> Endpoint.at("http://local host/")).hasMessageContaining("has a mistake");
        assertThat(Endpoint.at("http://localhost:3030/news/").address()).hasToString("http://localhost:3030/news");
    }

    /** A server that answers everything in one way. */
    private static final class Answers implements AutoCloseable {
        private final HttpServer server;

        Answers(int status, String type, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort() + "/news";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static RemoteDataset open(String address) {
        return open(Endpoint.at(address));
    }

    private static RemoteDataset open(Endpoint endpoint) {
        return RemoteDataset.open(endpoint, 1, "test", SIGN, true);
    }

    private static void refused(ThrowingCallable opening, String message) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(SpilloverException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Kind.STORE_UNAVAILABLE))
                .hasMessageContaining(message);
    }

    private static void add(RemoteDataset dataset, int from, int to) {
        Runnable change = () -> IntStream.range(from, to).forEach(number -> dataset.add(quad(number)));
        Txn.executeWrite(dataset, change);
    }

    private static long size(RemoteDataset dataset) {
        return Txn.calculateRead(dataset, () -> {
            List<Quad> quads = new ArrayList<>();
            dataset.each(Node.ANY, Node.ANY, Node.ANY, Node.ANY, quads::add);
            return (long) quads.size();
        });
    }

    private static Quad quad(int number) {
        return Quad.create(node("graph"), node("s" + number), node("p" + number % 7), node("o" + number % 31));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }
}
