package io.spillover.export;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What an export says in RDF, graph by graph, so that a large store does not have to fit into memory: what articles say,
 * then what rules drew, then the names of entities that only the background knows.
 *
 * <p>Within a graph all of one subject lies together, its types first.
 */
final class Statements {

    private static final Comparator<Quad> ORDER = Comparator.comparing(
                    (Quad quad) -> quad.getSubject().toString())
            .thenComparing(quad -> !quad.getPredicate().equals(RDF.type.asNode()))
            .thenComparing(quad -> quad.getPredicate().toString())
            .thenComparing(quad -> quad.getObject().toString())
            .thenComparing(quad -> quad.getGraph().toString());

    private static final Set<Node> NAMES = Set.of(RDFS.label.asNode(), RDF.type.asNode());

    /** Takes one statement after the other. */
    interface Reader {
        void read(Quad quad) throws IOException;
    }

    private final KnowledgeGraph graph;
    private final Iris iris;
    private final ExportRequest request;
    private final Spool<Entity> nodes;

    Statements(KnowledgeGraph graph, ExportRequest request, Network network) {
        this.graph = graph;
        this.iris = graph.iris();
        this.request = request;
        this.nodes = network.nodes();
    }

    void send(Reader reader) throws IOException {
        Predicate<Quad> all = quad -> true;
        Set<Node> centre = new HashSet<>();
        if (request.focus().isPresent()) {
            nodes.forEach(node -> centre.add(iris.node(node.id())));
        }
        if (!request.onlyInferred()) {
            try (Spool<Quad> articles = articles()) {
                for (Quad article : articles) {
                    send(article.getGraph(), centre, all, reader);
                }
            }
        }
        if (!request.onlyInferred() && centre.isEmpty()) {
            send(iris.sources(), centre, quad -> !quad.getPredicate().equals(Vocabulary.BAND), reader);
        }
        send(iris.inferred(), centre, all, reader);
        if (request.background()) {
            send(iris.background(), centre, all, reader);
        } else {
            names(reader);
        }
    }

    /** Of each article the quad with its content hash. */
    private Spool<Quad> articles() {
        Spool<Quad> articles = Spool.sorted(ORDER, new QuadForm());
        graph.each(Node.ANY, Node.ANY, Vocabulary.CONTENT_HASH, Node.ANY, quad -> {
            if (iris.isArticle(quad.getGraph())) {
                articles.add(quad);
            }
        });
        return articles;
    }

    /**
     * A graph, or what it says of some entities.
     *
     * @param centre the entities; all of the graph where there are none
     */
    private void send(Node name, Set<Node> centre, Predicate<Quad> wanted, Reader reader) throws IOException {
        try (Spool<Quad> quads = Spool.sorted(ORDER, new QuadForm())) {
            if (centre.isEmpty()) {
                graph.each(name, Node.ANY, Node.ANY, Node.ANY, quad -> {
                    if (wanted.test(quad)) {
                        quads.add(quad);
                    }
                });
            } else {
                Graph copy = graph.copyOf(name);
                new Surroundings(copy, centre).triples().forEach(triple -> quads.add(Quad.create(name, triple)));
            }
            for (Quad quad : quads) {
                reader.read(quad);
            }
        }
    }

    /** Names and kinds of what has no name in the statements so far. */
    private void names(Reader reader) throws IOException {
        for (Entity entity : nodes) {
            Node node = iris.node(entity.id());
            if (!isNamed(node)) {
                try (Spool<Quad> quads = Spool.sorted(ORDER, new QuadForm())) {
                    graph.each(Node.ANY, node, Node.ANY, Node.ANY, quad -> {
                        if (isName(quad)) {
                            quads.add(quad);
                        }
                    });
                    for (Quad quad : quads) {
                        reader.read(quad);
                    }
                }
            }
        }
    }

    private boolean isNamed(Node entity) {
        Set<Node> sent = new HashSet<>();
        graph.each(Node.ANY, entity, RDFS.label.asNode(), Node.ANY, quad -> {
            if (quad.getGraph().equals(iris.inferred())
                    || (!request.onlyInferred() && iris.isArticle(quad.getGraph()))) {
                sent.add(quad.getGraph());
            }
        });
        return !sent.isEmpty();
    }

    /** What the background knows counts; of an article only where nothing of it was sent, and then terms alone. */
    private boolean isName(Quad quad) {
        boolean background = quad.getGraph().equals(iris.background());
        return NAMES.contains(quad.getPredicate())
                && (background
                        || (request.onlyInferred()
                                && iris.isArticle(quad.getGraph())
                                && (quad.getObject().isLiteral() || Vocabulary.isTerm(quad.getObject()))));
    }
}
