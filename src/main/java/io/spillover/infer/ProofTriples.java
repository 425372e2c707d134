package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.ReusedTerms;
import io.spillover.graph.Triples;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Writes proofs as triples that point at things, not at triples: at facts, figures, terms of the ontology and what was
 * drawn before; at a statement only where there is no such thing. The exact premises are kept in one literal beside.
 */
final class ProofTriples {
    private final Iris iris;
    private final State state;
    private final FiringCode code;
    private final Bookkeeping bookkeeping;

    ProofTriples(Iris iris, State state) {
        this.iris = iris;
        this.state = state;
        this.code = new FiringCode(iris);
        this.bookkeeping = new Bookkeeping(iris);
    }

    /** The rules of a set, as proofs name them. */
    static Collection<Triple> rules(RuleSet rules) {
        Triples written = new Triples();
        for (InferenceRule rule : rules.rules()) {
            written.type(node(rule), Vocabulary.RULE_CLASS)
                    .add(node(rule), RDFS.label.asNode(), rule.title())
                    .add(node(rule), RDFS.comment.asNode(), rule.meaning());
        }
        return written.collected();
    }

    /** The node of a rule. */
    static Node node(InferenceRule rule) {
        return NodeFactory.createURI(Bookkeeping.RULES + rule.name());
    }

    /** The name of the rule that a node stands for. */
    static String ruleName(Node rule) {
        return rule.getURI().substring(Bookkeeping.RULES.length());
    }

    /** The node of a proof. */
    Node node(KeptFiring kept) {
        return iris.skolem(
                kept.held() ? "held-back" : "firing",
                kept.firing().rule().name() + " " + kept.firing().premises());
    }

    /** A proof, without the statements that it points at. */
    Collection<Triple> of(KeptFiring kept) {
        return kept.held() ? heldBack(kept) : firing(kept);
    }

    /** That a node which proofs weigh is described by one of them. */
    Triple describing(Difference.Describing describing) {
        return Triple.create(node(describing.firing()), Vocabulary.DESCRIBES, describing.node());
    }

    /** The bare triples that a proof points at as statements. */
    Set<Triple> statements(KeptFiring kept) {
        Set<Triple> bare = new LinkedHashSet<>();
        kept.firing().premises().stream()
                .filter(triple -> !(kept.held() && isDenied(triple)))
                .filter(triple -> reference(triple).equals(bookkeeping.statement(triple)))
                .forEach(bare::add);
        Set<Node> own = made(kept.firing());
        kept.firing().conclusions().stream()
                .filter(triple -> !own.contains(triple.getSubject()))
                .forEach(bare::add);
        return bare;
    }

    /** A bare triple as a thing; marked where it stands in the background and nothing else. */
    Collection<Triple> statement(Triple triple) {
        Node node = bookkeeping.statement(triple);
        Triples written = new Triples();
        written.type(node, Vocabulary.STATEMENT)
                .add(node, Vocabulary.SUBJECT, triple.getSubject())
                .add(node, Vocabulary.PREDICATE, triple.getPredicate())
                .add(node, Vocabulary.OBJECT, triple.getObject());
        if (state.isSaid(triple) && reference(triple).equals(node)) {
            written.add(node, Vocabulary.BACKGROUND, true);
        }
        return written.collected();
    }

    private Collection<Triple> firing(KeptFiring kept) {
        Firing firing = kept.firing();
        Node node = node(kept);
        Triples written = new Triples();
        written.type(node, Vocabulary.RULE_FIRING)
                .type(node, ReusedTerms.ACTIVITY)
                .add(node, Vocabulary.RULE, node(firing.rule()))
                .add(node, Vocabulary.BINDINGS, code.encode(firing));
        references(firing.premises()).forEach(premise -> written.add(node, Vocabulary.PREMISE, premise));
        conclusions(firing).forEach(conclusion -> written.add(node, Vocabulary.CONCLUDES, conclusion));
        Descriptions.measure(firing).ifPresent(weight -> written.add(node, Vocabulary.WEIGHT, weight));
        return written.collected();
    }

    private Collection<Triple> heldBack(KeptFiring kept) {
        Firing firing = kept.firing();
        Node node = node(kept);
        List<Triple> standing = new ArrayList<>(firing.premises());
        standing.removeIf(this::isDenied);
        Set<Node> denied = firing.premises().stream()
                .filter(this::isDenied)
                .map(this::deniedFact)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Node> premises = references(standing);
        premises.removeAll(denied);
        Triples written = new Triples();
        written.type(node, Vocabulary.HELD_BACK)
                .add(node, Vocabulary.RULE, node(firing.rule()))
                .add(node, Vocabulary.BINDINGS, code.encode(firing));
        premises.forEach(premise -> written.add(node, Vocabulary.PREMISE, premise));
        denied.forEach(fact -> written.add(node, Vocabulary.HELD_BACK_BY, fact));
        conclusions(firing).forEach(conclusion -> written.add(node, Vocabulary.WOULD_CONCLUDE, conclusion));
        return written.collected();
    }

    private boolean isDenied(Triple triple) {
        return !state.holds(triple);
    }

    private Node deniedFact(Triple triple) {
        return triple.getPredicate().equals(Vocabulary.FACTUALITY)
                ? triple.getSubject()
                : iris.fact(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private Set<Node> references(List<Triple> triples) {
        return triples.stream().map(this::reference).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a proof points at for a premise. */
    private Node reference(Triple triple) {
        Node subject = triple.getSubject();
        if (Vocabulary.isTerm(subject) || state.isMade(subject)) {
            return subject;
        }
        if (!state.isSaid(triple)) {
            return bookkeeping.statement(triple);
        }
        if (state.isFactOrFigure(subject)) {
            return subject;
        }
        if (triple.getObject().isURI()) {
            Node fact = iris.fact(subject, triple.getPredicate(), triple.getObject());
            if (state.isFactOrFigure(fact)) {
                return fact;
            }
        }
        return bookkeeping.statement(triple);
    }

    /** The nodes that a firing makes; what it adds to others is a statement about them. */
    private Set<Node> conclusions(Firing firing) {
        Set<Node> own = made(firing);
        return firing.conclusions().stream()
                .map(triple -> own.contains(triple.getSubject()) ? triple.getSubject() : bookkeeping.statement(triple))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Node> made(Firing firing) {
        return firing.conclusions().stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }
}
