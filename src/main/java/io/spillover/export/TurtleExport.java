package io.spillover.export;

import io.spillover.graph.ArticleRow;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Prefixes;
import io.spillover.graph.Vocabulary;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Writes Turtle, article by article, so that a large store does not have to fit into memory: what articles say, then what
 * rules drew, then the names of entities that only the background knows.
 */
final class TurtleExport {

    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> triple.getSubject().toString())
            .thenComparing(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
            .thenComparing(triple -> triple.getPredicate().toString())
            .thenComparing(triple -> triple.getObject().toString());

    private final KnowledgeGraph graph;
    private final Iris iris;
    private final ExportRequest request;
    private final Set<Node> entities = new HashSet<>();
    private final Set<Node> named = new HashSet<>();

    TurtleExport(KnowledgeGraph graph, ExportRequest request, Network network) {
        this.graph = graph;
        this.iris = graph.iris();
        this.request = request;
        network.nodes().forEach(node -> entities.add(node.iri()));
    }

    void write(OutputStream out) {
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        turtle.start();
        new TreeMap<>(Prefixes.of(iris)).forEach(turtle::prefix);
        if (!request.onlyInferred()) {
            for (ArticleRow article : graph.articles()) {
                send(selected(graph.copyOf(iris.article(article.id()))), turtle);
            }
        }
        if (!request.onlyInferred() && request.focus().isEmpty()) {
            send(sources(), turtle);
        }
        send(selected(graph.copyOf(iris.inferred())), turtle);
        send(background(), turtle);
        turtle.finish();
    }

    /** How many sources facts have and which articles are copies; not the marks by which copies are found. */
    private Collection<Triple> sources() {
        return graph.copyOf(iris.sources())
                .find()
                .filterDrop(triple -> triple.getPredicate().equals(Vocabulary.BAND))
                .toList();
    }

    private Collection<Triple> selected(Graph from) {
        return request.focus().isPresent()
                ? new Surroundings(from, entities).triples()
                : from.find().toList();
    }

    /** The whole background where it is wanted; else the names and kinds of what has none in the text so far. */
    private Collection<Triple> background() {
        Graph background = graph.copyOf(iris.background());
        if (request.background() && request.focus().isEmpty()) {
            return background.find().toList();
        }
        if (request.background()) {
            return new Surroundings(background, entities).triples();
        }
        return entities.stream()
                .filter(entity -> !named.contains(entity))
                .flatMap(entity -> namesOf(entity, background))
                .toList();
    }

    private Stream<Triple> namesOf(Node entity, Graph background) {
        Stream<Triple> known = Stream.of(RDFS.label.asNode(), RDF.type.asNode())
                .flatMap(property -> background.find(entity, property, Node.ANY).toList().stream());
        Stream<Triple> said = request.onlyInferred()
                ? graph.describe(entity).stream()
                        .filter(triple -> triple.getPredicate().equals(RDFS.label.asNode())
                                || (triple.getPredicate().equals(RDF.type.asNode())
                                        && Vocabulary.isTerm(triple.getObject())))
                : Stream.empty();
        return Stream.concat(known, said).distinct();
    }

    private void send(Collection<Triple> triples, StreamRDF turtle) {
        triples.stream().sorted(ORDER).forEach(triple -> {
            if (triple.getPredicate().equals(RDFS.label.asNode())) {
                named.add(triple.getSubject());
            }
            turtle.triple(triple);
        });
    }
}
