package io.spillover.export;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
    /** Of the articles, what only serves to find their likes. */
    private static final Set<Node> MARKS = Set.of(Vocabulary.BAND, Vocabulary.TELLS);

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);
    private static final Set<Node> NAMES = Set.of(RDFS.label.asNode(), RDF.type.asNode());

    /** Takes what is said, subject by subject. */
    interface Reader {
        void read(Description description) throws IOException;
    }

    private final KnowledgeGraph graph;
    private final Iris iris;
    private final ExportRequest request;

    Statements(KnowledgeGraph graph, ExportRequest request) {
        this.graph = graph;
        this.iris = graph.iris();
        this.request = request;
    }

    void send(Reader reader) throws IOException {
        if (request.focus().isPresent() || request.onlyInferred()) {
            try (Network network = new NetworkReader(graph, request).read()) {
                Set<Node> centre = new TreeSet<>(BY_IRI);
                network.nodes().forEach(node -> centre.add(iris.node(node.id())));
                statements(request.focus().isPresent() ? centre : Set.of(), reader);
                if (!request.background()) {
                    names(centre, reader);
                }
            }
        } else {
            statements(Set.of(), reader);
            if (!request.background()) {
                names(knownAndDrawn(), reader);
            }
        }
    }

    /** The same, with what was read being written meanwhile, in a thread of its own: it must not ask the store. */
    void sendBehind(Reader writer) throws IOException {
        try (Behind behind = new Behind()) {
            send(description -> behind.add(() -> writer.read(description)));
            behind.finish();
        }
    }

    /** @param centre the entities that it is about; everything where there are none */
    private void statements(Set<Node> centre, Reader reader) throws IOException {
        Predicate<Triple> all = triple -> true;
        if (!request.onlyInferred()) {
            try (Spool<String> articles = articles()) {
                for (String article : articles) {
                    send(iris.node(article), centre, all, reader);
                }
            }
        }
        if (!request.onlyInferred() && centre.isEmpty()) {
            send(iris.sources(), centre, triple -> !MARKS.contains(triple.getPredicate()), reader);
        }
        send(iris.inferred(), centre, all, reader);
        if (request.background()) {
            send(iris.background(), centre, all, reader);
        }
    }

    private Spool<String> articles() {
        Spool<String> articles = Spool.sorted(Comparator.<String>naturalOrder(), Spool.TEXT);
        graph.each(Node.ANY, Node.ANY, Vocabulary.CONTENT_HASH, Node.ANY, quad -> {
            if (iris.isArticle(quad.getGraph())) {
                articles.add(quad.getGraph().getURI());
            }
        });
        return articles;
    }

    /**
     * A graph, or what it says of some entities.
     *
     * @param centre the entities; all of the graph where there are none
     */
    private void send(Node name, Set<Node> centre, Predicate<Triple> wanted, Reader reader) throws IOException {
        try (Spool<Description> descriptions = Spool.sorted(Description.BY_SUBJECT, Description.formOf(name))) {
            Subjects subjects = new Subjects(name, descriptions);
            if (centre.isEmpty()) {
                graph.each(name, Node.ANY, Node.ANY, Node.ANY, quad -> {
                    if (wanted.test(quad.asTriple())) {
                        subjects.add(quad.asTriple());
                    }
                });
            } else {
                new Surroundings(graph.copyOf(name), centre)
                        .triples().stream()
                                .sorted(Comparator.comparing(
                                        triple -> triple.getSubject().toString()))
                                .forEach(subjects::add);
            }
            subjects.finish();
            for (Description description : descriptions) {
                reader.read(description);
            }
        }
    }

    /** Gathers what is said of one subject, which comes in one piece: so the store's own order has it. */
    private static final class Subjects {
        private final Node graph;
        private final Spool<Description> descriptions;
        private final List<Triple> triples = new ArrayList<>();

        Subjects(Node graph, Spool<Description> descriptions) {
            this.graph = graph;
            this.descriptions = descriptions;
        }

        void add(Triple triple) {
            if (!triples.isEmpty() && !triples.get(0).getSubject().equals(triple.getSubject())) {
                finish();
            }
            triples.add(triple);
        }

        void finish() {
            if (!triples.isEmpty()) {
                descriptions.add(Description.of(graph, triples));
                triples.clear();
            }
        }
    }

    /** The entities that the background knows, which are no more than the lexicon has, and that something drawn speaks of. */
    private Set<Node> knownAndDrawn() {
        EntityTypes types = new EntityTypes(graph);
        Set<Node> known = new TreeSet<>(BY_IRI);
        graph.each(iris.background(), Node.ANY, RDFS.label.asNode(), Node.ANY, quad -> {
            Node entity = quad.getSubject();
            if (iris.isBelow(entity) && isDrawn(entity) && !types.of(entity).isEmpty()) {
                known.add(entity);
            }
        });
        return known;
    }

    private boolean isDrawn(Node entity) {
        return graph.contains(iris.inferred(), entity, Node.ANY, Node.ANY)
                || graph.contains(iris.inferred(), Node.ANY, Node.ANY, entity);
    }

    /** Names and kinds of those that have no name in the statements so far. */
    private void names(Set<Node> entities, Reader reader) throws IOException {
        for (Node entity : entities) {
            if (!isNamed(entity)) {
                Map<Node, List<Triple>> names = new TreeMap<>(BY_IRI);
                graph.each(Node.ANY, entity, Node.ANY, Node.ANY, quad -> {
                    if (isName(quad)) {
                        names.computeIfAbsent(quad.getGraph(), name -> new ArrayList<>())
                                .add(quad.asTriple());
                    }
                });
                for (Map.Entry<Node, List<Triple>> said : names.entrySet()) {
                    reader.read(Description.of(said.getKey(), said.getValue()));
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
