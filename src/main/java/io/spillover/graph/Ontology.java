package io.spillover.graph;

import io.spillover.document.SpilloverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the folder {@code ontology} says in Turtle: the terms, how effects travel between markets, and the shapes.
 *
 * <p>Immutable once loaded, so any thread may read it.
 */
public final class Ontology {

    private final Graph terms;
    private final Graph transmission;
    private final Graph shapes;
    private final Set<Node> factPredicates;
    private final Set<Node> backgroundPredicates;
    private final Graph seenAlways;
    private final Map<Node, Set<Node>> subclasses = new HashMap<>();

    private Ontology(Graph terms, Graph transmission, Graph shapes) {
        this.terms = terms;
        this.transmission = transmission;
        this.shapes = shapes;
        this.factPredicates = instancesOf(Vocabulary.FACT_PREDICATE);
        Set<Node> known = new LinkedHashSet<>(factPredicates);
        known.addAll(instancesOf(Vocabulary.BACKGROUND_PREDICATE));
        this.backgroundPredicates = Collections.unmodifiableSet(known);
        this.seenAlways = constants();
        for (Node subclass : classes()) {
            withSuperclasses(subclass).forEach(type -> subclasses
                    .computeIfAbsent(type, key -> new LinkedHashSet<>())
                    .add(subclass));
        }
    }

    /**
     * Reads {@code spillover.ttl}, {@code shapes.ttl} and, where it is there, {@code transmission.ttl}.
     *
     * @param iris the names of instances: what a file says of the standard base is said of this one
     */
    public static Ontology load(Path folder, Iris iris) {
        return load(folder, iris, List.of());
    }

    /**
     * The same with further files of transmission: what one says of a thing by some property replaces what was said
     * before, but for its classes, which it adds to.
     */
    public static Ontology load(Path folder, Iris iris, List<Path> transmissions) {
        Path own = folder.resolve("transmission.ttl");
        Graph transmission = Files.exists(own) ? parse(own, iris) : GraphFactory.createDefaultGraph();
        for (Path file : transmissions) {
            Graph added = parse(file, iris);
            added.find().toList().stream()
                    .filter(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
                    .forEach(triple -> transmission.remove(triple.getSubject(), triple.getPredicate(), Node.ANY));
            added.find().forEach(transmission::add);
        }
        return new Ontology(
                parse(folder.resolve("spillover.ttl"), iris), transmission, parse(folder.resolve("shapes.ttl"), iris));
    }

    /** Classes, predicates and other terms with their labels and comments. */
    public Graph terms() {
        return terms;
    }

    /** How effects travel between market factors and classes of assets. */
    public Graph transmission() {
        return transmission;
    }

    /** The SHACL shapes that claims and observations must keep. */
    public Graph shapes() {
        return shapes;
    }

    /** The predicates that facts may have. */
    public Set<Node> factPredicates() {
        return factPredicates;
    }

    /** The predicates that relations of the lexicon may have: those of facts, and its own. */
    public Set<Node> backgroundPredicates() {
        return backgroundPredicates;
    }

    /** Whether a node is a predicate that a text, the background or a rule may put between two entities. */
    public boolean isRelation(Node node) {
        return backgroundPredicates.contains(node)
                || instancesOf(Vocabulary.INFERRED_PREDICATE).contains(node);
    }

    /** The terms of a class, as {@link Vocabulary#METRIC_CLASS}. */
    public Set<Node> instancesOf(Node type) {
        Set<Node> instances = new LinkedHashSet<>();
        terms.find(Node.ANY, RDF.type.asNode(), type).forEach(triple -> instances.add(triple.getSubject()));
        return Collections.unmodifiableSet(instances);
    }

    /** A class and all classes above it, nearest first. */
    public Set<Node> withSuperclasses(Node type) {
        Set<Node> found = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            Node next = open.remove();
            if (Vocabulary.isTerm(next) && found.add(next)) {
                terms.find(next, RDFS.subClassOf.asNode(), Node.ANY).forEach(triple -> open.add(triple.getObject()));
            }
        }
        return found;
    }

    /** A class and all classes below it. */
    Set<Node> withSubclasses(Node type) {
        return Collections.unmodifiableSet(subclasses.getOrDefault(type, Set.of(type)));
    }

    /** What rules see of every store and article, whatever it says. */
    public Graph seenAlways() {
        return seenAlways;
    }

    private Graph constants() {
        Graph constants = GraphFactory.createDefaultGraph();
        transmission.find().forEach(constants::add);
        terms.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEach(constants::add);
        addSuperclasses(constants);
        return constants;
    }

    private Set<Node> classes() {
        Set<Node> classes = new LinkedHashSet<>();
        terms.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEach(triple -> {
            classes.add(triple.getSubject());
            classes.add(triple.getObject());
        });
        terms.find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode()).forEach(triple -> classes.add(triple.getSubject()));
        classes.removeIf(node -> !Vocabulary.isTerm(node));
        return classes;
    }

    /** Gives everything in a graph that has a class all classes above it too. */
    void addSuperclasses(Graph graph) {
        for (Triple typed : graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList()) {
            for (Node type : withSuperclasses(typed.getObject())) {
                graph.add(Triple.create(typed.getSubject(), RDF.type.asNode(), type));
            }
        }
    }

    private static Graph parse(Path file, Iris iris) {
        Graph read = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(read);
        } catch (RiotException broken) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "Cannot read " + file + ": " + broken.getMessage() + "; mend the file or restore the one that came"
                            + " with Spillover.",
                    broken);
        }
        return iris.base().equals(Iris.DEFAULT_BASE) ? read : rebased(read, iris);
    }

    private static Graph rebased(Graph read, Iris iris) {
        Graph rebased = GraphFactory.createDefaultGraph();
        read.find()
                .forEach(triple -> rebased.add(Triple.create(
                        rebased(triple.getSubject(), iris),
                        rebased(triple.getPredicate(), iris),
                        rebased(triple.getObject(), iris))));
        return rebased;
    }

    private static Node rebased(Node node, Iris iris) {
        return node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE)
                ? NodeFactory.createURI(iris.base() + node.getURI().substring(Iris.DEFAULT_BASE.length()))
                : node;
    }
}
