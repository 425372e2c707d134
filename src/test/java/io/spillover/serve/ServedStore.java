package io.spillover.serve;

import static io.spillover.graph.WrittenReading.entity;

import io.spillover.document.Factuality;
import io.spillover.document.Reading;
import io.spillover.graph.InputChange;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.SavedQueries;
import io.spillover.graph.TestGraph;
import io.spillover.graph.WrittenReading;
import io.spillover.infer.Inferences;
import io.spillover.infer.RuleSet;
import io.spillover.verdict.Conclusions;
import io.spillover.verdict.Explanations;
import io.spillover.verdict.KeptPast;
import io.spillover.verdict.Past;
import io.spillover.verdict.VerdictJudge;
import io.spillover.verdict.VerdictWeights;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A store of readings written by hand, with all that the project's rules draw from them, and a server for it. */
final class ServedStore implements AutoCloseable {
    private static final Path ONTOLOGY = TestGraph.home().resolve("ontology");

    private final KnowledgeGraph graph;
    private final Conclusions conclusions;
    private final WebServer server;

    private ServedStore(KnowledgeGraph graph, Conclusions conclusions) {
        this.graph = graph;
        this.conclusions = conclusions;
        this.server = serveAgain(0);
    }

    static ServedStore of(List<Reading> readings) {
        KnowledgeGraph graph = TestGraph.inMemory();
        Explanations explanations = explanations();
        Conclusions conclusions = new Conclusions(explanations.inferences(), explanations.judge());
        graph.write(() -> {
            InputChange change = graph.inputChange();
            readings.forEach(reading -> graph.add(graph.block(reading), change));
            conclusions.bringInStep(
                    graph,
                    readings.stream().map(reading -> reading.article().id()).toList(),
                    change.saying());
        });
        return new ServedStore(graph, conclusions);
    }

    /** A store that was made elsewhere; it is closed with this. */
    static ServedStore of(KnowledgeGraph graph, Conclusions conclusions) {
        return new ServedStore(graph, conclusions);
    }

    /** An article with this title, of 1 February 2026, which says that Acme sells to Initech. */
    static Reading titled(String title) {
        return new WrittenReading(title)
                .publishedOn(LocalDate.of(2026, 2, 1))
                .says(
                        "Acme sells to Initech.",
                        entity("organization/acme", "Acme", "Company"),
                        "sellsTo",
                        entity("organization/initech", "Initech", "Company"),
                        Factuality.ASSERTED)
                .reading();
    }

    /** What explains, by the rules and weights of the project. */
    static Explanations explanations() {
        return new Explanations(
                new Inferences(
                        RuleSet.load(
                                List.of(ONTOLOGY.resolve("rules")),
                                TestGraph.background().ontology()),
                        TestGraph.background().iris()),
                new VerdictJudge(VerdictWeights.load(List.of(ONTOLOGY.resolve("verdict.ttl"))), List.of()));
    }

    static SavedQueries queries() {
        return SavedQueries.load(List.of(TestGraph.home().resolve("queries")));
    }

    /** One more server for the store, to be closed by the caller. */
    WebServer serveAgain(int port) {
        return WebServer.start(
                graph,
                queries(),
                explanations(),
                new KeptPast(graph, new Past(graph, conclusions)),
                article -> {
                    throw new IllegalStateException("Nothing is taken in here");
                },
                new WebServer.Terms(
                        InetAddress.getLoopbackAddress(),
                        port,
                        Duration.ofSeconds(1),
                        WebServer.Terms.USUAL_ROWS,
                        Optional.empty(),
                        "test"));
    }

    KnowledgeGraph graph() {
        return graph;
    }

    int port() {
        return server.port();
    }

    /** The page; an address below it leads to a view. */
    URI home() {
        return URI.create("http://localhost:" + port() + "/");
    }

    @Override
    public void close() {
        server.close();
        graph.close();
    }
}
