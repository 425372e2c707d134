package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.Triples;
import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Writes proofs as triples that point at things, not at triples: at facts, figures, terms of the ontology and what was
 * drawn before; at a statement only where there is no such thing.
 */
final class ProofTriples {
    private static final String RULES = "https://w3id.org/spillover/ontology/rule/";

    private final Iris iris;
    private final Graph facts;
    private final Denials denials;
    private final Triples written = new Triples();
    private final Set<Node> made = new HashSet<>();
    private final Set<Triple> inferred = new HashSet<>();

    ProofTriples(Iris iris, Graph facts, Denials denials) {
        this.iris = iris;
        this.facts = facts;
        this.denials = denials;
    }

    Collection<Triple> of(Inference inference) {
        inferred.addAll(inference.triples());
        Stream.concat(
                        inference.firings().stream(),
                        inference.heldBack().stream().map(HeldBack::firing))
                .forEach(this::noteMade);
        inference.firings().forEach(this::firing);
        inference.heldBack().forEach(this::heldBack);
        return written.collected();
    }

    /** Nodes that a rule makes are those to which it gives a class. */
    private void noteMade(Firing firing) {
        firing.conclusions().stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .forEach(triple -> made.add(triple.getSubject()));
    }

    private void firing(Firing firing) {
        Set<Node> premises = premises(firing.premises());
        Set<Node> conclusions = conclusions(firing.conclusions());
        Node node = iris.skolem("firing", key(firing, premises, conclusions));
        written.type(node, Vocabulary.RULE_FIRING).type(node, ReusedTerms.ACTIVITY);
        written.add(node, Vocabulary.RULE, rule(firing.rule()));
        premises.forEach(premise -> written.add(node, Vocabulary.PREMISE, premise));
        conclusions.forEach(conclusion -> written.add(node, Vocabulary.CONCLUDES, conclusion));
        firing.conclusions().stream()
                .flatMap(triple -> StrongestValues.measure(triple).stream())
                .max(BigDecimal::compareTo)
                .ifPresent(weight -> written.add(node, Vocabulary.WEIGHT, weight));
    }

    private void heldBack(HeldBack held) {
        Firing firing = held.firing();
        List<Triple> standing = new ArrayList<>(firing.premises());
        standing.removeAll(held.denied());
        Set<Node> premises = premises(standing);
        Set<Node> denied = held.denied().stream()
                .map(triple -> denials.factOf().getOrDefault(triple, triple.getSubject()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        premises.removeAll(denied);
        Set<Node> conclusions = conclusions(firing.conclusions());
        Node node = iris.skolem("held-back", key(firing, premises, conclusions) + " " + denied);
        written.type(node, Vocabulary.HELD_BACK);
        written.add(node, Vocabulary.RULE, rule(firing.rule()));
        premises.forEach(premise -> written.add(node, Vocabulary.PREMISE, premise));
        denied.forEach(fact -> written.add(node, Vocabulary.HELD_BACK_BY, fact));
        conclusions.forEach(conclusion -> written.add(node, Vocabulary.WOULD_CONCLUDE, conclusion));
    }

    private Node rule(InferenceRule rule) {
        Node node = NodeFactory.createURI(RULES + rule.name());
        written.type(node, Vocabulary.RULE_CLASS)
                .add(node, RDFS.label.asNode(), rule.title())
                .add(node, RDFS.comment.asNode(), rule.meaning());
        return node;
    }

    private Set<Node> premises(List<Triple> triples) {
        return triples.stream().map(this::premise).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Node premise(Triple triple) {
        Node subject = triple.getSubject();
        if (made.contains(subject) || Vocabulary.isTerm(subject)) {
            return subject;
        }
        if (inferred.contains(triple)) {
            return statement(triple, false);
        }
        if (isSaid(subject)) {
            return subject;
        }
        return said(triple);
    }

    /** The fact behind a plain triple; the triple itself where it stands in the background. */
    private Node said(Triple triple) {
        if (triple.getObject().isURI()) {
            Node fact = iris.fact(triple.getSubject(), triple.getPredicate(), triple.getObject());
            if (isSaid(fact)) {
                return fact;
            }
        }
        return statement(triple, true);
    }

    private boolean isSaid(Node node) {
        return facts.contains(node, RDF.type.asNode(), Vocabulary.FACT)
                || facts.contains(node, RDF.type.asNode(), Vocabulary.OBSERVATION);
    }

    /** The nodes that a firing makes; what it adds to others is a statement about them. */
    private Set<Node> conclusions(List<Triple> triples) {
        Set<Node> own = triples.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        return triples.stream()
                .map(triple -> own.contains(triple.getSubject()) ? triple.getSubject() : statement(triple, false))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Node statement(Triple triple, boolean background) {
        Node node =
                iris.skolem("statement", triple.getSubject() + " " + triple.getPredicate() + " " + triple.getObject());
        written.type(node, Vocabulary.STATEMENT)
                .add(node, Vocabulary.SUBJECT, triple.getSubject())
                .add(node, Vocabulary.PREDICATE, triple.getPredicate())
                .add(node, Vocabulary.OBJECT, triple.getObject());
        if (background) {
            written.add(node, Vocabulary.BACKGROUND, true);
        }
        return node;
    }

    private static String key(Firing firing, Set<Node> premises, Set<Node> conclusions) {
        return firing.rule().name() + " " + premises + " " + conclusions;
    }
}
