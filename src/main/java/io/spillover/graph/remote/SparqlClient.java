package io.spillover.graph.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an endpoint by the SPARQL 1.1 protocol. A question that got no answer is asked again; a change is sent once, for who
 * sends it must know whether it was done.
 *
 * <p>No redirection is followed: it would take the token elsewhere. Safe for all threads.
 */
final class SparqlClient {
    private static final Logger log = LoggerFactory.getLogger(SparqlClient.class);
    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(10);
    private static final int OK_FROM = 200;
    private static final int OK_BELOW = 300;

    /** Thrift is a third faster than JSON; Jena's servers know it. */
    private static final String RESULTS = WebContent.contentTypeResultsThrift + ", " + WebContent.contentTypeResultsJSON
            + ";q=0.9, " + WebContent.contentTypeResultsXML + ";q=0.8";

    private final Endpoint endpoint;
    private final Refusals refusals;
    private final Attempts attempts;
    private final HttpClient http;
    private final AtomicLong trips = new AtomicLong();
    private volatile Optional<URI> query = Optional.empty();
    private volatile Optional<URI> update = Optional.empty();

    SparqlClient(Endpoint endpoint, Refusals refusals, Attempts attempts) {
        this.endpoint = endpoint;
        this.refusals = refusals;
        this.attempts = attempts;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST_CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** How many requests were made. */
    long trips() {
        return trips.get();
    }

    /** An answer that is no answer to a question. */
    private static final class NoAnswer extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;
        private final String text;

        NoAnswer(int status, String text) {
            super("status " + status);
            this.status = status;
            this.text = text;
        }
    }

    /** The first contact: finds out where queries are answered, by asking one. */
    <T> T discover(Query question, Function<RowSet, T> reader) {
        String why = "it has no such address";
        Optional<NoAnswer> forbidden = Optional.empty();
        for (URI candidate : endpoint.queryAddresses()) {
            try {
                T answer = ask(candidate, question, reader);
                query = Optional.of(candidate);
                return answer;
            } catch (NoAnswer other) {
                why = other.status < OK_BELOW ? other.text : "it answers " + other.status;
                if (Refusals.isForbidden(other.status)) {
                    forbidden = forbidden.or(() -> Optional.of(other));
                }
            } catch (IOException broken) {
                throw refusals.unreachable(broken);
            }
        }
        if (forbidden.isPresent()) {
            throw refusals.forbidden(forbidden.get().status, forbidden.get().text);
        }
        throw refusals.noEndpoint(why);
    }

    /** The rows that answer a question, read as a whole, again from the start where the way broke off. */
    <T> T select(Query question, Function<RowSet, T> reader) {
        URI address = queryAddress();
        try {
            return attempts.make(() -> {
                try {
                    return ask(address, question, reader);
                } catch (NoAnswer refused) {
                    if (Refusals.isPassing(refused.status)) {
                        throw refused;
                    }
                    throw refusals.failed(refused.status, refused.text);
                }
            });
        } catch (IOException broken) {
            throw refusals.unreachable(broken);
        }
    }

    /** Hands over rows as they come, for what is too much for memory; fails where the way breaks off. */
    void stream(Query question, Consumer<Binding> reader) {
        try {
            ask(queryAddress(), question, rows -> {
                rows.forEachRemaining(reader);
                return true;
            });
        } catch (NoAnswer refused) {
            throw refusals.failed(refused.status, refused.text);
        } catch (IOException broken) {
            throw refusals.unreachable(broken);
        }
    }

    private <T> T ask(URI address, Query question, Function<RowSet, T> reader) throws IOException {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", WebContent.contentTypeSPARQLQuery + "; charset=UTF-8")
                .header("Accept", RESULTS)
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()));
        HttpResponse<InputStream> response = send(request);
        try (InputStream body = response.body()) {
            String type =
                    response.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
            Lang lang = WebContent.contentTypeToLangResultSet(type);
            if (!isOk(response.statusCode())) {
                throw new NoAnswer(response.statusCode(), text(body));
            }
            if (lang == null || !RowSetReaderRegistry.isRegistered(lang)) {
                throw new NoAnswer(response.statusCode(), "it answers with " + type);
            }
            return reader.apply(RowSetReader.createReader(lang).read(body, new Context()));
        } catch (UncheckedIOException | RuntimeIOException | JenaException cutOff) {
            throw new IOException("the answer broke off", cutOff);
        }
    }

    /** Answers a whole query at the endpoint, with its variables bound. */
    <T> T answer(Query whole, Map<Var, Node> values, Function<QueryExec, T> reader) {
        QueryExecHTTPBuilder builder = QueryExecHTTP.service(queryAddress().toString())
                .query(whole)
                .httpClient(http)
                .sendMode(QuerySendMode.asPost)
                .timeout(endpoint.patience().toMillis());
        endpoint.credentials().ifPresent(secret -> builder.httpHeader("Authorization", secret.header()));
        values.forEach(builder::substitution);
        trips.incrementAndGet();
        try (QueryExec execution = builder.build()) {
            return reader.apply(execution);
        } catch (HttpException failed) {
            throw failed.getStatusCode() > 0
                    ? refusals.failed(failed.getStatusCode(), String.valueOf(failed.getResponse()))
                    : refusals.unreachable(failed);
        }
    }

    /**
     * Sends a change.
     *
     * @throws IOException where it is not known whether it was done
     */
    void update(String change) throws IOException {
        URI address = update.orElseGet(this::updateAddress);
        NoAnswer refused = post(address, change);
        if (Refusals.isPassing(refused.status)) {
            throw refused;
        }
        if (!isOk(refused.status)) {
            throw refusals.failed(refused.status, refused.text);
        }
    }

    /** Where a change without a content is taken. */
    private URI updateAddress() {
        String why = "it has no address for updates";
        for (URI candidate : endpoint.updateAddresses()) {
            try {
                NoAnswer answer = post(candidate, "INSERT DATA {}");
                if (isOk(answer.status)) {
                    update = Optional.of(candidate);
                    return candidate;
                }
                if (Refusals.isForbidden(answer.status)) {
                    throw refusals.forbidden(answer.status, answer.text);
                }
                why = "it answers " + answer.status;
            } catch (IOException broken) {
                throw refusals.unreachable(broken);
            }
        }
        throw refusals.takesNoUpdates(why);
    }

    private NoAnswer post(URI address, String change) throws IOException {
        HttpResponse<InputStream> response = send(request(address)
                .header("Content-Type", WebContent.contentTypeSPARQLUpdate + "; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(change)));
        try (InputStream body = response.body()) {
            return new NoAnswer(response.statusCode(), text(body));
        }
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(endpoint.patience());
        endpoint.credentials().ifPresent(secret -> request.header("Authorization", secret.header()));
        return request;
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
        trips.incrementAndGet();
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            log.debug("Request {} to {}: {}", trips, response.uri(), response.statusCode());
            return response;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private URI queryAddress() {
        return query.orElseThrow(() -> new IllegalStateException("The endpoint was not asked where it answers"));
    }

    private static boolean isOk(int status) {
        return status >= OK_FROM && status < OK_BELOW;
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readNBytes(10_000), StandardCharsets.UTF_8);
    }
}
