package io.spillover.export;

import io.spillover.export.Edge.Origin;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** The facts that articles state, as edges: one for each fact and article. */
final class AssertedEdges {

    private static final List<Node> OF_CLAIM = List.of(Vocabulary.CONFIDENCE, Vocabulary.FACTUALITY, Vocabulary.TIME);

    private final KnowledgeGraph graph;
    private final Iris iris;

    AssertedEdges(KnowledgeGraph graph) {
        this.graph = graph;
        this.iris = graph.iris();
    }

    void read(Consumer<Edge> edges) {
        graph.each(Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.FACT, quad -> {
            if (iris.isArticle(quad.getGraph())) {
                edges.accept(edge(quad.getGraph(), Thing.of(graph, quad.getGraph(), quad.getSubject())));
            }
        });
    }

    private Edge edge(Node article, Thing fact) {
        Set<String> factualities = new TreeSet<>();
        double trust = 0;
        Interval period = Interval.UNKNOWN;
        for (Node stated : fact.values(Vocabulary.STATED_BY)) {
            Thing claim = Thing.of(graph, article, stated, OF_CLAIM);
            trust = Math.max(trust, claim.number(Vocabulary.CONFIDENCE, 0));
            claim.value(Vocabulary.FACTUALITY).ifPresent(word -> factualities.add(word(word)));
            period = period.with(Interval.of(claim));
        }
        return new Edge(
                iris.path(fact.value(Vocabulary.SUBJECT).orElseThrow()),
                Vocabulary.localName(fact.value(Vocabulary.PREDICATE).orElseThrow()),
                iris.path(fact.value(Vocabulary.OBJECT).orElseThrow()),
                String.join(",", factualities),
                trust,
                Origin.ASSERTED,
                "",
                fact.values(Vocabulary.STATED_BY).size(),
                period);
    }

    static String word(Node individual) {
        return Vocabulary.localName(individual).toLowerCase(Locale.ROOT);
    }
}
