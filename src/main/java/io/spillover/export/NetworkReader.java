package io.spillover.export;

import io.spillover.export.Edge.Origin;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * Reads entities and edges from a store: one edge a fact, one an inference.
 *
 * <p>Edges are read one by one and sorted in files, so that memory does not grow with the store; around a focus it grows
 * with what lies there.
 */
final class NetworkReader {

    private final KnowledgeGraph graph;
    private final Iris iris;
    private final ExportRequest request;
    private final EntityTypes types;

    NetworkReader(KnowledgeGraph graph, ExportRequest request) {
        this.graph = graph;
        this.iris = graph.iris();
        this.request = request;
        this.types = new EntityTypes(graph);
    }

    Network read() {
        try (Spool<Edge> found = Spool.sorted(Edge.ORDER, Edge.FORM)) {
            if (!request.onlyInferred()) {
                new AssertedEdges(graph).read(found::add);
            }
            new InferredEdges(graph).read(found::add);
            if (request.background()) {
                relations(found::add);
            }
            Spool<Edge> edges = edges(found);
            return new Network(nodes(edges), edges);
        }
    }

    private void relations(Consumer<Edge> edges) {
        for (Node predicate : graph.ontology().backgroundPredicates()) {
            String name = Vocabulary.localName(predicate);
            graph.each(
                    iris.background(),
                    Node.ANY,
                    predicate,
                    Node.ANY,
                    quad -> edges.accept(new Edge(
                            iris.path(quad.getSubject()),
                            name,
                            iris.path(quad.getObject()),
                            "",
                            1,
                            Origin.BACKGROUND,
                            "",
                            0,
                            Interval.UNKNOWN)));
        }
    }

    /** The edges within reach, those of one fact as one. */
    private Spool<Edge> edges(Spool<Edge> found) {
        Predicate<Edge> wanted = request.focus()
                .map(focus -> reachable(iris.path(focus), found))
                .<Predicate<Edge>>map(
                        reached -> edge -> reached.contains(edge.source()) && reached.contains(edge.target()))
                .orElse(edge -> true);
        Spool<Edge> edges = Spool.asAdded(Edge.FORM);
        Optional<Edge> last = Optional.empty();
        for (Edge edge : found) {
            if (last.filter(edge::isSameFactAs).isPresent()) {
                last = last.map(fact -> fact.with(edge));
            } else {
                last.filter(wanted).ifPresent(edges::add);
                last = Optional.of(edge);
            }
        }
        last.filter(wanted).ifPresent(edges::add);
        return edges;
    }

    /** What lies at most some edges away, in either direction. */
    private Set<String> reachable(String centre, Spool<Edge> edges) {
        Set<String> reached = new HashSet<>(Set.of(centre));
        Set<String> border = Set.copyOf(reached);
        for (int distance = 0; distance < request.depth() && !border.isEmpty(); distance++) {
            Set<String> next = new HashSet<>();
            for (Edge edge : edges) {
                if (border.contains(edge.source())) {
                    next.add(edge.target());
                }
                if (border.contains(edge.target())) {
                    next.add(edge.source());
                }
            }
            next.removeAll(reached);
            reached.addAll(next);
            border = next;
        }
        return reached;
    }

    /** The entities of the edges; with the whole background also those that have none. */
    private Spool<Entity> nodes(Spool<Edge> edges) {
        Spool<Entity> nodes = Spool.asAdded(Entity.FORM);
        try (Spool<String> ids = Spool.sorted(Comparator.<String>naturalOrder(), Spool.TEXT)) {
            for (Edge edge : edges) {
                ids.add(edge.source());
                ids.add(edge.target());
            }
            request.focus().ifPresent(focus -> ids.add(iris.path(focus)));
            if (request.background() && request.focus().isEmpty()) {
                types.kinds()
                        .forEach(kind -> graph.each(
                                Node.ANY,
                                Node.ANY,
                                RDF.type.asNode(),
                                kind,
                                quad -> ids.add(iris.path(quad.getSubject()))));
            }
            String last = "";
            for (String id : ids) {
                if (!id.equals(last)) {
                    nodes.add(entity(id));
                }
                last = id;
            }
        }
        return nodes;
    }

    private Entity entity(String id) {
        Node node = iris.node(id);
        return new Entity(id, node.getURI(), graph.labelOf(node), types.of(node));
    }
}
