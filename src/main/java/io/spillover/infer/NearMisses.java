package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Tells why something does not follow: which rules come closest to it, and what each of them lacks.
 *
 * <p>Start at {@link #of}. A rule's conclusion is put in place of what is asked for, which binds some of its variables; then
 * its conditions are met one after the other by what holds, a condition being left out where nothing meets it, with as few
 * left out as can be (why-not provenance by the frontier of a query: Chapman and Jagadish, Why Not?, SIGMOD 2009). All
 * conditions on one thing that is not there count as one. Serves one question of one thread.
 */
public final class NearMisses {
    /** What rules ask of a factuality. */
    static final Set<Node> CERTAINTY =
            Set.of(Vocabulary.FACTUALITY, Vocabulary.term("riskState"), Vocabulary.term("credence"));

    private final RuleSet rules;
    private final Iris iris;
    private final Holdings holdings;
    private final Set<Node> knowledge;
    private boolean cutShort;

    NearMisses(RuleSet rules, Iris iris, Holdings holdings) {
        this.rules = rules;
        this.iris = iris;
        this.holdings = holdings;
        this.knowledge = new HashSet<>(holdings.rowPredicates());
        knowledge.removeIf(this::isConcluded);
    }

    public boolean holds(Triple triple) {
        return holdings.holds(triple);
    }

    /** Whether some rule concludes triples with a predicate. */
    public boolean isConcluded(Node predicate) {
        return rules.rules().stream()
                .flatMap(rule -> rule.head().stream())
                .anyMatch(pattern -> pattern.predicate() instanceof Term.Constant constant
                        && constant.node().equals(predicate));
    }

    /** The nearest misses of a triple, the nearest first, one of each rule. */
    public List<NearMiss> of(Triple wanted) {
        return nearest(wanted.getSubject(), rule -> rule.head().stream()
                .filter(pattern -> pattern.predicate() instanceof Term.Constant)
                .map(pattern -> new PartialBinding(rule)
                        .with(pattern.subject(), wanted.getSubject())
                        .flatMap(bound -> bound.with(pattern.predicate(), wanted.getPredicate()))
                        .flatMap(bound -> bound.with(pattern.object(), wanted.getObject())))
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * The nearest misses of a thing that would have these properties, the nearest first, one of each rule.
     *
     * @param about the one of their values that it is about
     */
    public List<NearMiss> of(Node about, Map<Node, Node> wanted) {
        return nearest(about, rule -> rule.head().stream()
                .map(Atom.Pattern::subject)
                .distinct()
                .map(subject -> described(rule, subject, wanted))
                .flatMap(Optional::stream)
                .toList());
    }

    /** The facts of which texts speak in what a rule lacks, though not so that it holds: they deny it, or it may be. */
    public List<Node> spokenOf(List<Triple> missing) {
        return missing.stream()
                .filter(triple ->
                        triple.getSubject().isURI() && triple.getObject().isURI())
                .filter(triple -> holdings.isRelation(triple.getPredicate()))
                .map(triple -> iris.fact(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(this::isSaid)
                .toList();
    }

    /** Whether some text speaks of a fact, outside opinion sections. */
    public boolean isSaid(Node fact) {
        return !holdings.find(fact, Vocabulary.FACTUALITY, Node.ANY).isEmpty();
    }

    /** Whether some rule was so large that not all of its misses were looked at. */
    public boolean isCutShort() {
        return cutShort;
    }

    private static Optional<PartialBinding> described(InferenceRule rule, Term subject, Map<Node, Node> wanted) {
        Optional<PartialBinding> bound = Optional.of(new PartialBinding(rule));
        for (Map.Entry<Node, Node> property : wanted.entrySet()) {
            Optional<Term> value = rule.head().stream()
                    .filter(pattern -> pattern.subject().equals(subject))
                    .filter(pattern -> pattern.predicate() instanceof Term.Constant constant
                            && constant.node().equals(property.getKey()))
                    .map(Atom.Pattern::object)
                    .findFirst();
            bound = bound.flatMap(one -> value.flatMap(term -> one.with(term, property.getValue())));
        }
        return bound;
    }

    private interface Goals {
        List<PartialBinding> in(InferenceRule rule);
    }

    private List<NearMiss> nearest(Node about, Goals goals) {
        Comparator<NearMiss> nearestFirst = nearestFirst(about);
        List<NearMiss> found = new ArrayList<>();
        for (InferenceRule rule : rules.rules()) {
            goals.in(rule).stream()
                    .map(bound -> nearest(rule, bound, nearestFirst))
                    .flatMap(Optional::stream)
                    .min(nearestFirst)
                    .ifPresent(found::add);
        }
        found.sort(nearestFirst);
        return found;
    }

    private Optional<NearMiss> nearest(InferenceRule rule, PartialBinding goal, Comparator<NearMiss> nearestFirst) {
        NearMissSearch search =
                new NearMissSearch(rule, goal, holdings, knowledge, new SkolemIris(iris.base()), nearestFirst);
        Optional<NearMiss> nearest = search.nearest();
        cutShort |= search.isCutShort();
        return nearest;
    }

    /**
     * Of those with as much wrong, first those of whose lack texts speak, then those that have most of what the question is
     * about, then those that have most.
     */
    private Comparator<NearMiss> nearestFirst(Node about) {
        return Comparator.comparingInt(NearMiss::cost)
                .thenComparing(miss -> isDefeated(miss) ? 0 : 1)
                .thenComparing(miss -> -count(miss, triple -> isSpecific(triple) && touches(triple, about)))
                .thenComparing(miss -> -count(miss, NearMisses::isSpecific))
                .thenComparing(miss -> miss.met().toString());
    }

    /** Whether what it lacks is denied, or only possible, or too little; not merely unheard of. */
    public boolean isDefeated(NearMiss miss) {
        return !miss.unmet().isEmpty()
                || !miss.inTheWay().isEmpty()
                || miss.missing().stream()
                        .anyMatch(thing -> !spokenOf(thing).isEmpty()
                                || thing.stream().allMatch(triple -> CERTAINTY.contains(triple.getPredicate())));
    }

    private static boolean touches(Triple triple, Node node) {
        return triple.getSubject().equals(node) || triple.getObject().equals(node);
    }

    private static long count(NearMiss miss, Predicate<Triple> counted) {
        return miss.met().stream().filter(counted).count();
    }

    /** Whether a triple tells of something, and not only of a kind or of the ontology. */
    public static boolean isSpecific(Triple triple) {
        return !Vocabulary.isTerm(triple.getSubject()) && !triple.getPredicate().equals(RDF.type.asNode());
    }
}
