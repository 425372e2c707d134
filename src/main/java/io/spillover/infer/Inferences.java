package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Ontology;
import io.spillover.graph.RuleFacts;
import io.spillover.graph.Saying;
import io.spillover.graph.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Draws what follows from the facts of a scope, an article or a store, with its proofs, and keeps what a store has drawn
 * in step with its articles.
 *
 * <p>Threads may share one.
 */
public final class Inferences {
    private final RuleSet rules;
    private final SkolemIris skolems;
    private final Iris iris;
    private final String digest;
    private final Map<Ontology, Beginning> beginnings = new ConcurrentHashMap<>();

    public Inferences(RuleSet rules, Iris iris) {
        this.rules = rules;
        this.skolems = new SkolemIris(iris.base());
        this.iris = iris;
        this.digest = digest(rules);
    }

    /**
     * What follows from what an article says, without its proofs: the statements that {@link #draw} gives for that and for
     * what rules see always.
     *
     * @param own what rules see of an article, as {@link KnowledgeGraph#ownFactsOf} gives it
     */
    public Collection<Triple> conclude(Ontology ontology, Graph own) {
        Beginning beginning = beginnings.computeIfAbsent(ontology, this::beginning);
        List<Triple> said = own.find().toList();
        if (!beginning.reach().someRuleMayFire(said)) {
            return List.of();
        }
        if (beginning.memory().isEmpty()) {
            said.addAll(ontology.seenAlways().find().toList());
        }
        return new Materialization(rules, skolems, beginning.memory())
                .change(Saying.first(said, Denials.in(own)))
                .drawn();
    }

    /** What is known before an article is read. */
    private record Beginning(Memory memory, Reach reach) {}

    /** Rules that conclude something from what is always seen must draw that anew for each article. */
    private Beginning beginning(Ontology ontology) {
        List<Triple> always = ontology.seenAlways().find().toList();
        boolean silent = new Materialization(rules, skolems, Memory.NONE)
                .change(Saying.first(always, List.of()))
                .begun()
                .isEmpty();
        Memory memory = silent ? new ConstantMemory(ontology.seenAlways()) : Memory.NONE;
        return new Beginning(memory, new Reach(rules, ontology.seenAlways()));
    }

    /**
     * What follows from facts, and what would if nothing were denied.
     *
     * @param facts what rules may see, as {@link KnowledgeGraph#factsOf} gives it
     */
    public Drawn draw(Graph facts) {
        Collection<Triple> denied = Denials.in(facts);
        Materialization materialization = new Materialization(rules, skolems, Memory.NONE);
        Difference difference = materialization.change(Saying.first(facts.find().toList(), denied));
        ProofTriples writer = new ProofTriples(iris, materialization.state());
        Set<Triple> proofs = new LinkedHashSet<>(ProofTriples.rules(rules));
        for (KeptFiring kept : difference.begun()) {
            proofs.addAll(writer.of(kept));
            writer.statements(kept).forEach(triple -> proofs.addAll(writer.statement(triple)));
        }
        difference.describing().forEach(one -> proofs.add(writer.describing(one)));
        Bookkeeping bookkeeping = new Bookkeeping(iris);
        denied.forEach(triple -> proofs.add(bookkeeping.mark(triple)));
        return new Drawn(difference.drawn(), proofs);
    }

    /**
     * Brings the inferred graph in step with a change of what rules see: within the transaction of the change.
     *
     * <p>The graph must be {@link #isCurrent current}. What it costs hangs on the change and on what it is joined with,
     * not on the store.
     */
    public Step bringInStep(KnowledgeGraph graph, Saying change) {
        Materialization materialization = new Materialization(rules, skolems, new StoreMemory(graph, rules, change));
        Difference difference = materialization.change(change);
        new InferredGraph(graph, materialization.state()).write(change, difference);
        return new Step(difference.drawn(), difference.withdrawn(), difference.reproved());
    }

    /**
     * Tells why something does not follow from what an article says, or from what the whole store does.
     *
     * @param known the facts of an article and what follows from them; the store where there are none
     */
    public NearMisses nearMisses(KnowledgeGraph graph, Optional<Graph> known) {
        Holdings.Source source = known.map(Inferences::holding).orElseGet(() -> holding(graph));
        return new NearMisses(rules, iris, new Holdings(graph.ontology(), source));
    }

    private static Holdings.Source holding(Graph known) {
        return (subject, predicate, object) ->
                known.find(subject, predicate, object).toList();
    }

    private Holdings.Source holding(KnowledgeGraph graph) {
        RuleFacts facts = graph.ruleFacts();
        Bookkeeping bookkeeping = new Bookkeeping(iris);
        return (subject, predicate, object) -> graph.read(() -> {
            Set<Triple> found = new LinkedHashSet<>(facts.find(subject, predicate, object));
            graph.findInferred(subject, predicate, object).stream()
                    .filter(bookkeeping::isDrawn)
                    .forEach(found::add);
            return found;
        });
    }

    /** Whether the inferred graph was drawn by these rules, from the ontology and the lexicon as they are now. */
    public boolean isCurrent(KnowledgeGraph graph) {
        return graph.findInferred(iris.inferred(), Vocabulary.FINGERPRINT, Node.ANY)
                .equals(List.of(mark(graph)));
    }

    /** The mark that an inferred graph bears which these rules drew. */
    public Triple mark(KnowledgeGraph graph) {
        String background = graph.background().orElse("");
        return Triple.create(
                iris.inferred(),
                Vocabulary.FINGERPRINT,
                NodeFactory.createLiteralString(Iris.hash(digest + background)));
    }

    private static String digest(RuleSet rules) {
        return rules.rules().stream()
                .map(rule -> rule.name() + "\n" + rule.title() + "\n" + rule.meaning() + "\n" + rule.sides())
                .collect(Collectors.joining("\n"));
    }

    /**
     * What was drawn.
     *
     * @param statements the inferred triples; a node that was concluded with several weights has the greatest
     * @param proofs every proof of them, and every one that a denial holds back
     */
    public record Drawn(Collection<Triple> statements, Collection<Triple> proofs) {}

    /**
     * How what a store has drawn has changed.
     *
     * @param drawn triples that follow now and did not before
     * @param withdrawn triples that followed before
     * @param reproved what has a proof more or less, or one that rests on something said now and only drawn before
     */
    public record Step(List<Triple> drawn, List<Triple> withdrawn, Set<Node> reproved) {
        public Step {
            drawn = List.copyOf(drawn);
            withdrawn = List.copyOf(withdrawn);
            reproved = Collections.unmodifiableSet(new LinkedHashSet<>(reproved));
        }
    }
}
