package io.spillover.serve;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.SavedQueries;
import io.spillover.ingest.IngestionReport;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.KeptPast;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.metrics.MetricsProvider;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a store on one port: the page at {@code /}, what it asks at {@code /api/}, described for people at {@code /api}, the
 * SPARQL 1.1 protocol at {@code /sparql}, {@code /update} and {@code /data}, {@code /$/ping} and {@code /$/metrics}.
 *
 * <p>Start with {@link #start}; it listens until {@link #close}. Without a token nothing can be changed through it, and only
 * this machine is answered. Other servers are never asked on behalf of a request.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(10);

    private final FusekiServer server;
    private final Running running;
    private final ArticlePosts posts;

    private WebServer(FusekiServer server, Running running, ArticlePosts posts) {
        this.server = server;
        this.running = running;
        this.posts = posts;
    }

    /**
     * What is served, and how.
     *
     * @param host the address to listen on; one that others can reach needs a token
     * @param port 0 for any that is free
     * @param longest how long a query or an update may run
     * @param rows how many rows or triples an answer may have
     * @param token what lets a request change the store; nothing does where there is none
     * @param version of the program, for people
     */
    public record Terms(InetAddress host, int port, Duration longest, int rows, Optional<Token> token, String version) {
        /** As many as the answers of {@code /api/} never have. */
        public static final int USUAL_ROWS = 100_000;

        public Terms {
            if (!host.isLoopbackAddress() && token.isEmpty()) {
                throw new SpilloverException(
                        Kind.USAGE,
                        "The address " + host.getHostAddress()
                                + " can be reached by others, who must know a token; give"
                                + " one with --token-file FILE or SPILLOVER_TOKEN, or leave --host out.");
            }
        }

        boolean isOpen() {
            return !host.isLoopbackAddress();
        }
    }

    /** Reads an article and adds it to the store with all that follows from it. */
    public interface Intake {
        IngestionReport take(Article article);
    }

    /**
     * Begins to listen.
     *
     * @throws SpilloverException of kind USAGE where the port is taken
     */
    public static WebServer start(
            KnowledgeGraph graph,
            SavedQueries queries,
            Explanations explanations,
            KeptPast past,
            Intake intake,
            Terms terms) {
        Access access = new Access(terms.token());
        Running running = new Running();
        ArticlePosts posts = new ArticlePosts(graph, intake, explanations, access);
        Questions questions = new Questions(graph, explanations, queries, terms.version(), !access.canChange());
        questions.warm(graph);
        FusekiServer.Builder builder = FusekiServer.create()
                .port(terms.port())
                .enablePing(true)
                .enableMetrics(true)
                .addServlet("/api/export", new DownloadServlet(graph, past))
                .addServlet("/api/*", new AnswerServlet(graph, questions.all(), past, posts))
                .addServlet("/api", new PageServlet("/api.html"))
                .addServlet("/*", new PageServlet("/index.html"))
                .addFilter("/*", new SecurityHeaders())
                .addFilter("/*", new Gate(Checks.of(terms, access)));
        new SparqlEndpoints(graph, access, terms, running).addTo(builder);
        FusekiServer server = builder.build();
        StoreMetrics.register(
                graph.keeping(),
                MetricsProvider.getMetricsProvider(server.getServletContext()).getMeterRegistry());
        ServerConnector connector = (ServerConnector) server.getJettyServer().getConnectors()[0];
        connector.setHost(terms.host().getHostAddress());
        server.getJettyServer().insertHandler(new GracefulHandler());
        server.getJettyServer().setStopTimeout(LONGEST_FAREWELL.toMillis());
        begin(server, terms);
        return new WebServer(server, running, posts);
    }

    private static void begin(FusekiServer server, Terms terms) {
        try {
            server.start();
        } catch (FusekiException taken) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "Cannot listen on port " + terms.port() + " of "
                            + terms.host().getHostAddress()
                            + ": another program does, or the address is not this machine's; choose others with --port"
                            + " and --host.",
                    taken);
        }
    }

    public int port() {
        return server.getHttpPort();
    }

    /** Waits until the server is stopped. */
    public void join() {
        server.join();
    }

    /** Ends the queries that run, lets an article that is being read come to its end, and listens no more. */
    @Override
    public void close() {
        running.end();
        posts.close();
        try {
            server.stop();
        } catch (FusekiException slow) {
            LOG.warn("Some requests did not end within {} s and were broken off", LONGEST_FAREWELL.toSeconds(), slow);
        }
    }
}
