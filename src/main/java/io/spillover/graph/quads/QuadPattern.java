package io.spillover.graph.quads;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Quads that have these nodes; {@link Node#ANY} stands for every node. */
public record QuadPattern(Node graph, Node subject, Node predicate, Node object) {
    public static final QuadPattern ALL = new QuadPattern(Node.ANY, Node.ANY, Node.ANY, Node.ANY);

    /** How many patterns are as wide as a pattern or wider: each of its nodes may be left open. */
    private static final int WIDER = 16;

    public static QuadPattern about(Node subject) {
        return new QuadPattern(Node.ANY, subject, Node.ANY, Node.ANY);
    }

    /** Whether it asks what links to a thing by a property; what is of a class is another question, and has more answers. */
    public boolean isLink() {
        return predicate.isURI() && !predicate.equals(RDF.type.asNode()) && object.isURI();
    }

    public boolean matches(Quad quad) {
        return matches(graph, quad.getGraph())
                && matches(subject, quad.getSubject())
                && matches(predicate, quad.getPredicate())
                && matches(object, quad.getObject());
    }

    /** This one and all whose matches are among them what this one matches. */
    public Stream<QuadPattern> andWider() {
        return IntStream.range(0, WIDER)
                .mapToObj(open -> new QuadPattern(
                        (open & 1) == 0 ? graph : Node.ANY,
                        (open & 2) == 0 ? subject : Node.ANY,
                        (open & 4) == 0 ? predicate : Node.ANY,
                        (open & 8) == 0 ? object : Node.ANY));
    }

    private static boolean matches(Node pattern, Node node) {
        return pattern.equals(Node.ANY) || pattern.equals(node);
    }
}
