package io.spillover.graph.remote;

import io.spillover.graph.quads.QuadPattern;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * The questions that a store elsewhere is asked for its quads. They are made of nodes, not of text, so that no value can say
 * more than it is.
 */
final class Questions {
    private static final Var STATE = Var.alloc("state");
    private static final Var GRAPH = Var.alloc("g");
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");
    private static final Var COUNT = Var.alloc("count");

    private Questions() {}

    /** What the store says about itself. */
    static Query state() {
        return select(named(StoreState.GRAPH, StoreState.GRAPH, PREDICATE, OBJECT), PREDICATE, OBJECT);
    }

    static Triple stateRow(Binding row) {
        return Triple.create(StoreState.GRAPH, row.get(PREDICATE), row.get(OBJECT));
    }

    /** Some quad, if there is one. */
    static Query anyQuad() {
        Query query = select(named(GRAPH, SUBJECT, PREDICATE, OBJECT), GRAPH, SUBJECT, PREDICATE, OBJECT);
        query.setLimit(1);
        return query;
    }

    /** Whether the default graph says something. */
    static Query inDefaultGraph(Triple triple) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        block.addTriple(triple);
        Query query = select(block);
        query.setQueryResultStar(true);
        query.setLimit(1);
        return query;
    }

    static Query count() {
        Query query = new Query();
        query.setQuerySelectType();
        query.setQueryPattern(group(named(GRAPH, SUBJECT, PREDICATE, OBJECT)));
        query.addResultVar(COUNT, query.allocAggregate(new AggCount()));
        return query;
    }

    static long counted(Binding row) {
        return Long.parseLong(row.get(COUNT).getLiteralLexicalForm());
    }

    /** The names of all graphs, in rows that {@link #graph} reads. */
    static Query graphs() {
        Query query = select(named(GRAPH, SUBJECT, PREDICATE, OBJECT), GRAPH);
        query.setDistinct(true);
        return query;
    }

    static Node graph(Binding row) {
        return row.get(GRAPH);
    }

    /** All that matches, and with it the name of the state that the store is in. */
    static Query matching(QuadPattern pattern) {
        return withState(named(
                open(pattern.graph(), GRAPH),
                open(pattern.subject(), SUBJECT),
                open(pattern.predicate(), PREDICATE),
                open(pattern.object(), OBJECT)));
    }

    /** All that is said of some subjects, and the name of the state. */
    static Query about(List<Node> subjects) {
        return withState(group(values(SUBJECT, subjects), named(GRAPH, SUBJECT, PREDICATE, OBJECT)));
    }

    /** What links to some things by some properties, and the name of the state. */
    static Query links(Node graph, Collection<Node> properties, Collection<Node> objects) {
        return withState(group(
                values(PREDICATE, properties),
                values(OBJECT, objects),
                named(open(graph, GRAPH), SUBJECT, PREDICATE, OBJECT)));
    }

    private static ElementData values(Var variable, Collection<Node> nodes) {
        ElementData values = new ElementData();
        values.add(variable);
        nodes.forEach(node -> values.add(BindingFactory.binding(variable, node)));
        return values;
    }

    /** A row's quad, which may be the one that names the state. */
    static Quad quad(QuadPattern pattern, Binding row) {
        Node state = row.get(STATE);
        if (state != null) {
            return Quad.create(StoreState.GRAPH, StoreState.GRAPH, StoreState.CURRENT, state);
        }
        return Quad.create(
                value(pattern.graph(), row, GRAPH),
                value(pattern.subject(), row, SUBJECT),
                value(pattern.predicate(), row, PREDICATE),
                value(pattern.object(), row, OBJECT));
    }

    private static Query withState(Element matching) {
        ElementUnion union = new ElementUnion();
        union.addElement(group(named(StoreState.GRAPH, StoreState.GRAPH, StoreState.CURRENT, STATE)));
        union.addElement(group(matching));
        return select(union, STATE, GRAPH, SUBJECT, PREDICATE, OBJECT);
    }

    private static Query select(Element where, Var... variables) {
        Query query = new Query();
        query.setQuerySelectType();
        query.setQueryPattern(group(where));
        Stream.of(variables).forEach(query::addResultVar);
        return query;
    }

    private static ElementGroup group(Element... elements) {
        ElementGroup group = new ElementGroup();
        Stream.of(elements).forEach(group::addElement);
        return group;
    }

    private static ElementNamedGraph named(Node graph, Node subject, Node predicate, Node object) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        block.addTriple(Triple.create(subject, predicate, object));
        return new ElementNamedGraph(graph, group(block));
    }

    private static Node open(Node node, Var variable) {
        return node.equals(Node.ANY) ? variable : node;
    }

    private static Node value(Node node, Binding row, Var variable) {
        return node.equals(Node.ANY) ? row.get(variable) : node;
    }
}
