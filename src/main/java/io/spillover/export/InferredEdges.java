package io.spillover.export;

import io.spillover.export.Edge.Origin;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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

    /**
     * What tells of things that end no edge whose they are: a signal may come of a risk, and then the risk's bearer is its
     * source; of a fact, a figure, a push or a policy, and then it is who does it or whom it is about.
     */
    private static final List<Node> BEARERS = List.of(
            Vocabulary.BEARER,
            Vocabulary.EXPOSED,
            Vocabulary.TARGET,
            Vocabulary.term("pushed"),
            Vocabulary.term("by"),
            Vocabulary.SUBJECT,
            Vocabulary.ENTITY);

    private final KnowledgeGraph graph;
    private final Iris iris;
    private final Map<Node, String> titles = new HashMap<>();

    InferredEdges(KnowledgeGraph graph) {
        this.graph = graph;
        this.iris = graph.iris();
    }

    void read(Consumer<Edge> edges) {
        for (Shape shape : SHAPES) {
            each(shape.type(), thing -> edges(thing, shape, edges));
        }
        each(Vocabulary.STATEMENT, thing -> statement(thing, edges));
    }

    private void edges(Thing thing, Shape shape, Consumer<Edge> edges) {
        Optional<Node> subject = thing.value(shape.subject()).map(this::entity);
        List<Node> objects = thing.values(shape.object());
        if (subject.isEmpty() || objects.isEmpty()) {
            return;
        }
        List<Node> firings = firings(thing.node());
        for (Node object : objects) {
            edges.accept(new Edge(
                    iris.path(subject.get()),
                    Vocabulary.localName(shape.predicate()),
                    iris.path(entity(object)),
                    thing.value(Vocabulary.STATE).map(AssertedEdges::word).orElse(""),
                    thing.number(shape.weight(), 0),
                    Origin.INFERRED,
                    rules(firings),
                    firings.size(),
                    Interval.UNKNOWN));
        }
    }

    /** A bare triple that a rule concluded and that no thing of its own stands for; what joins one with itself says nothing. */
    private void statement(Thing thing, Consumer<Edge> edges) {
        Optional<Node> predicate =
                thing.value(Vocabulary.PREDICATE).filter(Vocabulary::isTerm).filter(term -> !hasShape(term));
        Optional<Node> subject = thing.value(Vocabulary.SUBJECT).map(this::entity);
        Optional<Node> object =
                thing.value(Vocabulary.OBJECT).filter(Node::isURI).map(this::entity);
        if (predicate.isEmpty() || subject.isEmpty() || object.isEmpty() || subject.equals(object)) {
            return;
        }
        List<Node> firings = firings(thing.node());
        if (!firings.isEmpty()) {
            edges.accept(new Edge(
                    iris.path(subject.get()),
                    Vocabulary.localName(predicate.get()),
                    iris.path(object.get()),
                    "",
                    1,
                    Origin.INFERRED,
                    rules(firings),
                    firings.size(),
                    Interval.UNKNOWN));
        }
    }

    private static boolean hasShape(Node predicate) {
        return SHAPES.stream().anyMatch(shape -> shape.predicate().equals(predicate));
    }

    /** The entity that a thing without a name hangs on; an entity is itself. */
    private Node entity(Node node) {
        Node from = iris.isFact(node) || iris.isFigure(node) ? Node.ANY : iris.inferred();
        Thing thing = Thing.of(graph, from, node);
        return BEARERS.stream()
                .flatMap(bearer -> thing.value(bearer).stream())
                .findFirst()
                .map(this::entity)
                .orElse(node);
    }

    private void each(Node type, Consumer<Thing> reader) {
        graph.each(
                iris.inferred(),
                Node.ANY,
                RDF.type.asNode(),
                type,
                quad -> reader.accept(Thing.of(graph, iris.inferred(), quad.getSubject())));
    }

    private List<Node> firings(Node node) {
        return graph.findInferred(Node.ANY, Vocabulary.CONCLUDES, node).stream()
                .map(Triple::getSubject)
                .toList();
    }

    private String rules(List<Node> firings) {
        Set<String> names = new TreeSet<>();
        firings.forEach(firing -> graph.findInferred(firing, Vocabulary.RULE, Node.ANY)
                .forEach(triple -> names.add(title(triple.getObject()))));
        names.remove("");
        return String.join("; ", names);
    }

    private String title(Node rule) {
        return titles.computeIfAbsent(rule, node -> graph.findInferred(node, RDFS.label.asNode(), Node.ANY).stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse(""));
    }

    /** How a kind of thing is an edge: which properties hold its ends and its weight. */
    private record Shape(Node type, Node subject, Node predicate, Node object, Node weight) {}
}
