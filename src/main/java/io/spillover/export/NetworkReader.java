package io.spillover.export;

import io.spillover.export.Network.Edge;
import io.spillover.export.Network.Entity;
import io.spillover.export.Network.Origin;
import io.spillover.graph.ArticleRow;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Reads entities and edges from a store: one edge a fact, one an inference. */
final class NetworkReader {

    private final KnowledgeGraph graph;
    private final Iris iris;
    private final ExportRequest request;
    private final Map<Node, FactEdge> facts = new HashMap<>();
    private final Map<Node, String> types = new HashMap<>();

    NetworkReader(KnowledgeGraph graph, ExportRequest request) {
        this.graph = graph;
        this.iris = graph.iris();
        this.request = request;
    }

    Network read() {
        List<Edge> edges = new ArrayList<>();
        for (ArticleRow article : graph.articles()) {
            Graph said = graph.copyOf(iris.article(article.id()));
            noteTypes(said);
            facts(said);
        }
        Graph background = graph.copyOf(iris.background());
        noteTypes(background);
        if (!request.onlyInferred()) {
            facts.values().forEach(fact -> edges.add(fact.edge()));
        }
        edges.addAll(new InferredEdges(graph.copyOf(iris.inferred())).read());
        if (request.background()) {
            edges.addAll(relations(background));
        }
        return new Network(nodes(edges), edges).around(request.focus(), request.depth());
    }

    /** The entities of the edges; with the background also those that have none. */
    private List<Entity> nodes(Collection<Edge> edges) {
        Set<Node> named = new HashSet<>();
        edges.forEach(edge -> {
            named.add(edge.subject());
            named.add(edge.object());
        });
        request.focus().ifPresent(named::add);
        if (request.background()) {
            named.addAll(types.keySet());
        }
        return named.stream()
                .map(node -> new Entity(node, graph.labelOf(node), types.getOrDefault(node, "")))
                .toList();
    }

    /** The kind of an entity: the lexicon's where it has one; of several the first in alphabetical order. */
    private void noteTypes(Graph from) {
        Map<Node, String> found = new HashMap<>();
        from.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> isKindOfEntity(triple.getObject()))
                .forEach(triple -> found.merge(
                        triple.getSubject(),
                        Vocabulary.localName(triple.getObject()),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
        found.forEach((node, type) -> types.merge(node, type, (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    private boolean isKindOfEntity(Node type) {
        return Vocabulary.isTerm(type)
                && graph.ontology().withSuperclasses(type).contains(Vocabulary.ENTITY_CLASS);
    }

    private void facts(Graph said) {
        for (Triple typed :
                said.find(Node.ANY, RDF.type.asNode(), Vocabulary.FACT).toList()) {
            Node fact = typed.getSubject();
            facts.computeIfAbsent(fact, node -> new FactEdge(said, node)).add(said, fact);
        }
    }

    private List<Edge> relations(Graph background) {
        Set<Node> predicates = graph.ontology().backgroundPredicates();
        return background.find().toList().stream()
                .filter(triple -> predicates.contains(triple.getPredicate()))
                .map(triple -> new Edge(
                        triple.getSubject(),
                        Vocabulary.localName(triple.getPredicate()),
                        triple.getObject(),
                        "",
                        1,
                        Origin.BACKGROUND,
                        "",
                        0))
                .toList();
    }

    /** A fact as it gathers the claims of one article after the other. */
    private static final class FactEdge {

        private final Node subject;
        private final String predicate;
        private final Node object;
        private final Set<String> factualities = new TreeSet<>();
        private int claims;
        private double trust;

        FactEdge(Graph said, Node fact) {
            this.subject = value(said, fact, Vocabulary.SUBJECT).orElseThrow();
            this.predicate =
                    Vocabulary.localName(value(said, fact, Vocabulary.PREDICATE).orElseThrow());
            this.object = value(said, fact, Vocabulary.OBJECT).orElseThrow();
        }

        void add(Graph said, Node fact) {
            for (Triple stated : said.find(fact, Vocabulary.STATED_BY, Node.ANY).toList()) {
                Node claim = stated.getObject();
                claims++;
                value(said, claim, Vocabulary.CONFIDENCE).ifPresent(number -> trust = Math.max(trust, number(number)));
                value(said, claim, Vocabulary.FACTUALITY).ifPresent(word -> factualities.add(word(word)));
            }
        }

        Edge edge() {
            return new Edge(
                    subject, predicate, object, String.join(",", factualities), trust, Origin.ASSERTED, "", claims);
        }
    }

    static Optional<Node> value(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).nextOptional().map(Triple::getObject);
    }

    static double number(Node literal) {
        return Double.parseDouble(literal.getLiteralLexicalForm());
    }

    static String word(Node individual) {
        return Vocabulary.localName(individual).toLowerCase(Locale.ROOT);
    }
}
