package io.spillover.verdict;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Vocabulary;
import io.spillover.infer.Inferences;
import io.spillover.infer.NearMiss;
import io.spillover.infer.NearMisses;
import io.spillover.verdict.Proof.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Tells why something does not follow: what is known of it, what a denial holds back, and which rules come closest, each
 * with what it has and what it lacks.
 *
 * <p>Serves one question of one thread.
 */
public final class WhyNot {
    private static final int FEW = 3;

    private final KnowledgeGraph store;
    private final Iris iris;
    private final Explainer explainer;
    private final NearMisses misses;
    private final MissWording wording;
    private final int most;

    /**
     * @param article the article by which it does not follow; the whole store where none is named
     * @param all whether every rule that comes near is shown, not only the nearest
     */
    public WhyNot(KnowledgeGraph store, Inferences inferences, Optional<String> article, boolean all) {
        this(store, inferences, ProofGraph.of(store, inferences, article), all);
    }

    WhyNot(KnowledgeGraph store, Inferences inferences, ProofGraph proofs, boolean all) {
        this.store = store;
        this.iris = store.iris();
        this.explainer = new Explainer(store, proofs, false);
        this.misses = inferences.nearMisses(store, proofs.holding());
        this.wording = new MissWording(store, proofs);
        this.most = all ? Integer.MAX_VALUE : FEW;
    }

    /** Whether an entity stands in a relation to another; the relation is a term of the vocabulary. */
    public boolean holds(Node from, Node predicate, Node to) {
        return misses.holds(Triple.create(from, predicate, to));
    }

    /** Why an entity does not stand in a relation to another; only that it does, where it does. */
    public Proof statement(Node from, Node predicate, Node to) {
        Triple wanted = Triple.create(from, predicate, to);
        if (holds(from, predicate, to)) {
            return line(Kind.NOT_DRAWN, wording.of(wanted) + " holds: explain it without --why-not");
        }
        List<Proof> because = new ArrayList<>();
        Node fact = iris.fact(from, predicate, to);
        if (misses.isSaid(fact)) {
            because.add(explainer.explain(fact));
        }
        because.addAll(explainer.heldBack(from, Vocabulary.localName(predicate), to));
        if (misses.isConcluded(predicate)) {
            List<NearMiss> near = misses.of(wanted);
            near.stream().limit(most).map(this::nearMiss).forEach(because::add);
            if (misses.isCutShort()) {
                because.add(line(Kind.NEAR_MISS, "the search was cut short: other rules may come nearer"));
            } else if (near.isEmpty()) {
                because.add(
                        line(Kind.NEAR_MISS, "no rule comes near: each that could draw it lacks more than two things"));
            }
        } else {
            because.add(line(
                    Kind.NEAR_MISS, "no rule draws " + Vocabulary.localName(predicate) + ": only a text can say it"));
        }
        return new Proof(Kind.NOT_DRAWN, wording.of(wanted) + " does not follow", "", because);
    }

    /**
     * The rules that come closest to pushing a target one way over a horizon. Almost any push could reach almost any target
     * if only the two had to do with each other, so but for all of them only those are shown that something defeats.
     */
    List<Proof> pushes(Node target, Horizon horizon, int direction) {
        Map<Node, Node> wanted = new LinkedHashMap<>();
        wanted.put(RDF.type.asNode(), Vocabulary.SIGNAL_CLASS);
        wanted.put(Vocabulary.TARGET, target);
        wanted.put(Vocabulary.HORIZON, horizon.term());
        wanted.put(
                Vocabulary.DIRECTION, NodeFactory.createLiteralDT(Integer.toString(direction), XSDDatatype.XSDinteger));
        return misses.of(target, wanted).stream()
                .filter(miss -> most > FEW || misses.isDefeated(miss))
                .limit(most)
                .map(this::nearMiss)
                .toList();
    }

    Explainer explainer() {
        return explainer;
    }

    private Proof nearMiss(NearMiss miss) {
        List<Proof> parts = new ArrayList<>();
        miss.met().stream()
                .filter(NearMisses::isSpecific)
                .map(triple -> line(Kind.MET, "there: ", triple))
                .distinct()
                .forEach(parts::add);
        miss.missing().forEach(thing -> parts.add(missing(thing)));
        miss.unmet().forEach(test -> parts.add(line(Kind.MISSING, "not so: " + wording.of(test))));
        miss.inTheWay().forEach(triple -> parts.add(line(Kind.MET, "in the way: ", triple)));
        return new Proof(Kind.NEAR_MISS, "nearly: " + miss.rule().title(), "", parts);
    }

    /** What is missing, and as what else texts have it: denied, only possible, past. */
    private Proof missing(List<Triple> thing) {
        List<Proof> known =
                misses.spokenOf(thing).stream().map(explainer::explain).toList();
        return new Proof(
                Kind.MISSING,
                "missing: " + wording.of(thing) + (known.isEmpty() ? "" : ", of which texts say only this"),
                "",
                known);
    }

    /** A triple as the fact that states it, as the thing that it describes, or in its own words. */
    private Proof line(Kind kind, String before, Triple triple) {
        if (triple.getObject().isURI() && store.ontology().factPredicates().contains(triple.getPredicate())) {
            Node fact = iris.fact(triple.getSubject(), triple.getPredicate(), triple.getObject());
            if (misses.isSaid(fact)) {
                return new Proof(kind, before + wording.of(fact), iris.path(fact), List.of());
            }
        }
        return store.ontology().isRelation(triple.getPredicate())
                ? line(kind, before + wording.of(triple))
                : new Proof(kind, before + wording.of(triple.getSubject()), iris.path(triple.getSubject()), List.of());
    }

    private static Proof line(Kind kind, String text) {
        return new Proof(kind, text, "", List.of());
    }
}
