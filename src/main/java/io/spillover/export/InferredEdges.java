package io.spillover.export;

import static io.spillover.export.NetworkReader.value;

import io.spillover.export.Network.Edge;
import io.spillover.export.Network.Origin;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What rules drew, as edges: exposures, risks, what lessens them, signals, and bare triples between entities. */
final class InferredEdges {

    private static final List<Shape> SHAPES = List.of(
            new Shape(Vocabulary.EXPOSURE, Vocabulary.EXPOSED, Vocabulary.EXPOSED_TO, Vocabulary.TO, Vocabulary.WEIGHT),
            new Shape(
                    Vocabulary.RISK,
                    Vocabulary.BEARER,
                    Vocabulary.AT_RISK_FROM,
                    Vocabulary.THREAT,
                    Vocabulary.SEVERITY),
            new Shape(
                    Vocabulary.RISK,
                    Vocabulary.BEARER,
                    Vocabulary.MITIGATED_BY,
                    Vocabulary.MITIGATED_BY,
                    Vocabulary.SEVERITY),
            new Shape(
                    Vocabulary.SIGNAL_CLASS,
                    Vocabulary.SOURCE,
                    Vocabulary.IMPACTS,
                    Vocabulary.TARGET,
                    Vocabulary.STRENGTH));

    /** The kinds of things that end no edge: a signal may come of a risk, and then the risk's bearer is its source. */
    private static final List<Node> BEARERS = List.of(Vocabulary.BEARER, Vocabulary.EXPOSED, Vocabulary.TARGET);

    private final Graph inferred;

    InferredEdges(Graph inferred) {
        this.inferred = inferred;
    }

    List<Edge> read() {
        List<Edge> edges = new ArrayList<>();
        for (Shape shape : SHAPES) {
            for (Node node : each(shape.type())) {
                inferred.find(node, shape.object(), Node.ANY)
                        .forEach((Triple triple) ->
                                edge(node, shape, triple.getObject()).ifPresent(edges::add));
            }
        }
        each(Vocabulary.STATEMENT).forEach(node -> statement(node).ifPresent(edges::add));
        return edges;
    }

    private Optional<Edge> edge(Node node, Shape shape, Node object) {
        return value(inferred, node, shape.subject())
                .map(this::entity)
                .map(subject -> new Edge(
                        subject,
                        Vocabulary.localName(shape.predicate()),
                        entity(object),
                        "",
                        value(inferred, node, shape.weight())
                                .map(NetworkReader::number)
                                .orElse(0.0),
                        Origin.INFERRED,
                        rules(node),
                        firings(node).size()));
    }

    /** A bare triple that a rule concluded and that no thing of its own stands for. */
    private Optional<Edge> statement(Node node) {
        Optional<Node> predicate = value(inferred, node, Vocabulary.PREDICATE).filter(Vocabulary::isTerm);
        Optional<Node> subject = value(inferred, node, Vocabulary.SUBJECT);
        Optional<Node> object = value(inferred, node, Vocabulary.OBJECT).filter(Node::isURI);
        boolean drawn = !firings(node).isEmpty()
                && predicate.filter(InferredEdges::hasShape).isEmpty();
        return predicate
                .filter(term -> drawn)
                .flatMap(term -> subject.flatMap(from -> object.map(to -> new Edge(
                        from,
                        Vocabulary.localName(term),
                        to,
                        "",
                        1,
                        Origin.INFERRED,
                        rules(node),
                        firings(node).size()))));
    }

    private static boolean hasShape(Node predicate) {
        return SHAPES.stream().anyMatch(shape -> shape.predicate().equals(predicate));
    }

    /** The entity that a thing without a name hangs on; an entity is itself. */
    private Node entity(Node node) {
        return BEARERS.stream()
                .flatMap(bearer -> value(inferred, node, bearer).stream())
                .findFirst()
                .map(this::entity)
                .orElse(node);
    }

    private Collection<Node> each(Node type) {
        return inferred.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private List<Node> firings(Node node) {
        return inferred.find(Node.ANY, Vocabulary.CONCLUDES, node)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private String rules(Node node) {
        Set<String> titles = new TreeSet<>();
        firings(node).forEach(firing -> value(inferred, firing, Vocabulary.RULE)
                .flatMap(rule -> value(inferred, rule, RDFS.label.asNode()))
                .ifPresent(title -> titles.add(title.getLiteralLexicalForm())));
        return String.join("; ", titles);
    }

    /** How a kind of thing is an edge: which properties hold its ends and its weight. */
    private record Shape(Node type, Node subject, Node predicate, Node object, Node weight) {}
}
