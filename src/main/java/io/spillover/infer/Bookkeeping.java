package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.Vocabulary;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Tells in the inferred graph what was drawn from what is kept about it: proofs, statements that proofs point at,
 * verdicts, and marks of what is denied.
 *
 * <p>What a text denies is marked by a triple with a property of its own ({@code …/ontology/denied/hostedIn}), so that it
 * is found by the store's indexes like what is said.
 */
record Bookkeeping(Iris iris) {
    private static final String DENIED = "https://w3id.org/spillover/ontology/denied/";
    /** What the node of a rule begins with, before its name. */
    static final String RULES = "https://w3id.org/spillover/ontology/rule/";

    private static final Set<String> KINDS = Set.of("firing", "held-back", "statement", "verdict", "graph");

    /** Whether a triple of the inferred graph was drawn by a rule. */
    boolean isDrawn(Triple triple) {
        Node subject = triple.getSubject();
        if (subject.getURI().startsWith(RULES)
                || triple.getPredicate().getURI().startsWith(DENIED)
                || triple.getPredicate().equals(Vocabulary.TAKEN_FOR_DENIED)) {
            return false;
        }
        String path = iris.path(subject);
        int slash = path.indexOf('/');
        return slash < 0 || !KINDS.contains(path.substring(0, slash));
    }

    boolean isHeldBack(Node proof) {
        return iris.path(proof).startsWith("held-back/");
    }

    /** A bare triple as a thing that a proof can point at. */
    Node statement(Triple triple) {
        return iris.skolem("statement", triple.getSubject() + " " + triple.getPredicate() + " " + triple.getObject());
    }

    /** The property that marks what is denied of a predicate. */
    Node denialOf(Node predicate) {
        return NodeFactory.createURI(
                DENIED + (Vocabulary.isTerm(predicate) ? Vocabulary.localName(predicate) : predicate.getURI()));
    }

    /** The mark of a triple that is denied. */
    Triple mark(Triple denied) {
        return denied.getPredicate().equals(Vocabulary.FACTUALITY)
                ? Triple.create(
                        denied.getSubject(),
                        Vocabulary.TAKEN_FOR_DENIED,
                        NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean))
                : Triple.create(denied.getSubject(), denialOf(denied.getPredicate()), denied.getObject());
    }

    /** The triple that is denied by a mark; empty where a triple is none. */
    Optional<Triple> deniedBy(Triple mark) {
        String predicate = mark.getPredicate().getURI();
        if (!predicate.startsWith(DENIED)) {
            return Optional.empty();
        }
        String name = predicate.substring(DENIED.length());
        Node denied = name.contains(":") ? NodeFactory.createURI(name) : Vocabulary.term(name);
        return Optional.of(Triple.create(mark.getSubject(), denied, mark.getObject()));
    }
}
