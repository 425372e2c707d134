package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.AsOf;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.SavedQueries;
import io.spillover.verdict.Explanations;
import java.time.Duration;
import java.util.function.Function;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Serves a store on one port of this machine: the page at {@code /}, what it asks at {@code /api/},
 * described for people at {@code /api}, the SPARQL 1.1 protocol
 * for queries at {@code /sparql}, {@code /$/ping} and {@code /$/metrics}. Nothing can be changed through it.
 *
 * <p>Start with {@link #start}; it listens until {@link #close}. Other endpoints are never asked on behalf of a query.
 */
public final class WebServer implements AutoCloseable {
    private final FusekiServer server;

    private WebServer(FusekiServer server) {
        this.server = server;
    }

    /**
     * What is served, and how.
     *
     * @param port 0 for any that is free
     * @param longest how long a query may run
     * @param version of the program, for people
     */
    public record Terms(int port, Duration longest, String version) {}

    /** Asks a store as it was on a day. */
    public interface AskedAsOf {
        <T> T asOf(AsOf day, Function<KnowledgeGraph, T> question);
    }

    /**
     * Begins to listen.
     *
     * @throws SpilloverException of kind USAGE where the port is taken
     */
    public static WebServer start(
            KnowledgeGraph graph, SavedQueries queries, Explanations explanations, AskedAsOf past, Terms terms) {
        DatasetGraph data = graph.endpoint();
        data.getContext().set(ARQ.httpServiceAllowed, false);
        data.getContext().set(ARQ.queryTimeout, Long.toString(terms.longest().toMillis()));
        Questions questions = new Questions(graph, explanations, queries, terms.version());
        questions.warm(graph);
        FusekiServer server = FusekiServer.create()
                .port(terms.port())
                .loopback(true)
                .enablePing(true)
                .enableMetrics(true)
                .add(
                        "/sparql",
                        DataService.newBuilder(data)
                                .addEndpoint(Operation.Query)
                                .build())
                .addServlet("/api/export", new DownloadServlet(graph, past))
                .addServlet("/api/*", new AnswerServlet(graph, questions.all(), past))
                .addServlet("/api", new PageServlet("/api.html"))
                .addServlet("/*", new PageServlet("/index.html"))
                .addFilter("/*", new SecurityHeaders())
                .addFilter("/*", new BodyLimit())
                .build();
        try {
            server.start();
        } catch (FusekiException taken) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "Cannot listen on port " + terms.port() + ": another program does; choose one with --port.",
                    taken);
        }
        return new WebServer(server);
    }

    public int port() {
        return server.getHttpPort();
    }

    /** Waits until the server is stopped. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
    }
}
