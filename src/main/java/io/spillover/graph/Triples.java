package io.spillover.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Triples as they are collected: each once, in the order of their adding. Not for several threads. */
public final class Triples {

    private final Set<Triple> collected = new LinkedHashSet<>();

    public Triples add(Node subject, Node predicate, Node object) {
        collected.add(Triple.create(subject, predicate, object));
        return this;
    }

    public Triples add(Node subject, Node predicate, String text) {
        return add(subject, predicate, NodeFactory.createLiteralString(text));
    }

    public Triples add(Node subject, Node predicate, int number) {
        return add(subject, predicate, literal(Integer.toString(number), XSDDatatype.XSDinteger));
    }

    public Triples add(Node subject, Node predicate, BigDecimal number) {
        return add(subject, predicate, decimal(number));
    }

    public Triples add(Node subject, Node predicate, double number) {
        return add(subject, predicate, BigDecimal.valueOf(number));
    }

    public Triples add(Node subject, Node predicate, boolean truth) {
        return add(subject, predicate, literal(Boolean.toString(truth), XSDDatatype.XSDboolean));
    }

    public Triples add(Node subject, Node predicate, LocalDate day) {
        return add(subject, predicate, literal(day.toString(), XSDDatatype.XSDdate));
    }

    /** Nothing where there is no text. */
    public Triples addText(Node subject, Node predicate, Optional<String> text) {
        text.ifPresent(value -> add(subject, predicate, value));
        return this;
    }

    public Triples type(Node subject, Node type) {
        return add(subject, RDF.type.asNode(), type);
    }

    public Triples addAll(Collection<Triple> triples) {
        collected.addAll(triples);
        return this;
    }

    /** What has been collected so far. */
    public Set<Triple> collected() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(collected));
    }

    /**
     * A number in the form that TDB2 gives back, so that what is stored equals what was written: canonical by XSD 1.0, with
     * a digit behind the point and without an exponent, as {@code 1000000000.0}.
     */
    public static Node decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return literal((plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString(), XSDDatatype.XSDdecimal);
    }

    private static Node literal(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }
}
