package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.RuleFacts;
import io.spillover.graph.Saying;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A store as it was before a change of its articles that is written already, but not yet drawn from. To be used within the
 * transaction of the change.
 */
final class StoreMemory implements Memory {
    private final KnowledgeGraph graph;
    private final RuleSet rules;
    private final RuleFacts facts;
    private final Bookkeeping bookkeeping;
    private final FiringCode code;
    private final Iris iris;
    private final Set<Triple> said;
    private final Set<Triple> takenBack;
    private final Set<Triple> denied;
    private final Set<Triple> deniedNoLonger;
    private final Set<Node> predicatesBefore;
    private final Map<Node, List<Remembered>> resting = new HashMap<>();
    private final Map<Node, Remembered> proofs = new HashMap<>();

    StoreMemory(KnowledgeGraph graph, RuleSet rules, Saying change) {
        this.graph = graph;
        this.rules = rules;
        this.iris = graph.iris();
        this.facts = graph.ruleFacts();
        this.bookkeeping = new Bookkeeping(iris);
        this.code = new FiringCode(iris);
        this.said = Set.copyOf(change.said());
        this.takenBack = Set.copyOf(change.takenBack());
        this.denied = Set.copyOf(change.denied());
        this.deniedNoLonger = Set.copyOf(change.deniedNoLonger());
        this.predicatesBefore = Stream.of(takenBack, deniedNoLonger)
                .flatMap(Set::stream)
                .map(Triple::getPredicate)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public List<Known> find(Node subject, Node predicate, Node object) {
        Triple pattern = Triple.create(subject, predicate, object);
        Set<Triple> wasSaid = new LinkedHashSet<>(facts.find(subject, predicate, object));
        wasSaid.removeAll(said);
        takenBack.stream().filter(pattern::matches).forEach(wasSaid::add);
        Set<Triple> wasDenied = wasDenied(pattern);
        List<Known> known = new ArrayList<>();
        wasSaid.forEach(triple -> known.add(new Known(triple, State.SAID)));
        for (Triple drawn : graph.findInferred(subject, predicate, object)) {
            if (bookkeeping.isDrawn(drawn) && !wasSaid.contains(drawn)) {
                known.add(new Known(drawn, wasDenied.remove(drawn) ? State.DRAWN_THOUGH_DENIED : State.DRAWN));
            }
        }
        wasDenied.stream()
                .filter(triple -> !wasSaid.contains(triple))
                .forEach(triple -> known.add(new Known(triple, State.DENIED)));
        return known;
    }

    /** Of entities a store may say any number of things. */
    @Override
    public boolean isNarrow(Node subject) {
        return iris.isNamedByHash(subject);
    }

    /** Types and how certain facts are there always are, and they are dear to look for. */
    @Override
    public boolean mayHave(Node predicate, Node object) {
        return predicate.equals(RDF.type.asNode())
                || predicate.equals(Vocabulary.FACTUALITY)
                || predicatesBefore.contains(predicate)
                || graph.contains(iris.inferred(), Node.ANY, predicate, object)
                || graph.contains(iris.inferred(), Node.ANY, bookkeeping.denialOf(predicate), object)
                || facts.maySee(Node.ANY, predicate, object);
    }

    @Override
    public State stateOf(Triple triple) {
        if (takenBack.contains(triple) || (!said.contains(triple) && facts.contains(triple))) {
            return State.SAID;
        }
        return wasDenied(triple).isEmpty() ? State.DRAWN : State.DRAWN_THOUGH_DENIED;
    }

    @Override
    public List<Remembered> resting(Triple premise) {
        Node subject = premise.getSubject();
        if (Vocabulary.isTerm(subject)) {
            return List.of();
        }
        List<Remembered> found = new ArrayList<>(restingOn(subject));
        found.addAll(restingOn(bookkeeping.statement(premise)));
        if (premise.getObject().isURI()) {
            found.addAll(restingOn(iris.fact(subject, premise.getPredicate(), premise.getObject())));
        }
        return found.stream()
                .filter(proof -> proof.premises().contains(premise))
                .toList();
    }

    @Override
    public List<Remembered> concluding(Triple conclusion, int most) {
        List<Remembered> found = new ArrayList<>();
        for (Node node : List.of(conclusion.getSubject(), bookkeeping.statement(conclusion))) {
            graph.findInferred(Node.ANY, Vocabulary.CONCLUDES, node).stream()
                    .limit(most)
                    .forEach(pointer -> found.add(proof(pointer.getSubject())));
        }
        return found;
    }

    @Override
    public Optional<Remembered> describing(Node node) {
        return graph.findInferred(Node.ANY, Vocabulary.DESCRIBES, node).stream()
                .map(pointer -> proof(pointer.getSubject()))
                .findFirst();
    }

    private List<Remembered> restingOn(Node premise) {
        return resting.computeIfAbsent(premise, node -> {
            List<Remembered> found = new ArrayList<>(proofs(Vocabulary.PREMISE, node));
            found.addAll(proofs(Vocabulary.HELD_BACK_BY, node));
            return found;
        });
    }

    private List<Remembered> proofs(Node property, Node object) {
        List<Remembered> found = new ArrayList<>();
        for (Triple pointer : graph.findInferred(Node.ANY, property, object)) {
            found.add(proof(pointer.getSubject()));
        }
        return found;
    }

    private Remembered proof(Node node) {
        return proofs.computeIfAbsent(node, this::read);
    }

    private Remembered read(Node node) {
        InferenceRule rule = object(node, Vocabulary.RULE)
                .flatMap(named -> rules.rule(ProofTriples.ruleName(named)))
                .orElseThrow(() -> unknown(node));
        Firing firing = object(node, Vocabulary.BINDINGS)
                .flatMap(text -> code.decode(rule, text.getLiteralLexicalForm()))
                .orElseThrow(() -> unknown(node));
        return new Remembered(rule, firing.premises(), firing.conclusions(), bookkeeping.isHeldBack(node));
    }

    private Optional<Node> object(Node subject, Node property) {
        return graph.findInferred(subject, property, Node.ANY).stream()
                .map(Triple::getObject)
                .findFirst();
    }

    private static IllegalStateException unknown(Node proof) {
        return new IllegalStateException(
                "The proof " + proof + " was made by other rules than these; draw anew with \"spillover infer\"");
    }

    /** The triples that were denied and match, as they would hold. */
    private Set<Triple> wasDenied(Triple pattern) {
        Set<Triple> found = new LinkedHashSet<>();
        Node predicate = pattern.getPredicate();
        if (predicate.equals(Vocabulary.FACTUALITY) || !predicate.isConcrete()) {
            deniedFacts(pattern).forEach(found::add);
        }
        if (!predicate.equals(Vocabulary.FACTUALITY)) {
            for (Triple marker : graph.findInferred(
                    pattern.getSubject(),
                    predicate.isConcrete() ? bookkeeping.denialOf(predicate) : Node.ANY,
                    pattern.getObject())) {
                bookkeeping.deniedBy(marker).ifPresent(found::add);
            }
        }
        found.removeAll(denied);
        deniedNoLonger.stream().filter(pattern::matches).forEach(found::add);
        return found;
    }

    /** That facts which are denied would be asserted. */
    private List<Triple> deniedFacts(Triple pattern) {
        List<Triple> found = new ArrayList<>();
        Node object = pattern.getObject();
        if (object.isConcrete() && !object.equals(Vocabulary.ASSERTED)) {
            return found;
        }
        for (Triple fact : graph.findInferred(pattern.getSubject(), Vocabulary.TAKEN_FOR_DENIED, Node.ANY)) {
            found.add(Triple.create(fact.getSubject(), Vocabulary.FACTUALITY, Vocabulary.ASSERTED));
        }
        return found;
    }
}
