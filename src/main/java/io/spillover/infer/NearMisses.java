package io.spillover.infer;

import io.spillover.graph.Iris;
import io.spillover.graph.Ontology;
import io.spillover.graph.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
    /** What may be wrong with a rule that still counts as near. */
    private static final int MOST_WRONG = 2;

    /** What rules ask of a factuality. */
    private static final Set<Node> CERTAINTY =
            Set.of(Vocabulary.FACTUALITY, Vocabulary.term("riskState"), Vocabulary.term("credence"));

    /** Tries of one rule after which the nearest so far is taken for the nearest. */
    private static final int MOST_TRIES = 20_000;

    private final RuleSet rules;
    private final Iris iris;
    private final SkolemIris skolems;

    /** Predicates that join two entities; all others describe a thing, a fact or a risk say. */
    private final Set<Node> relations;

    /** Predicates of what rules know beforehand. */
    private final Set<Node> knowledge;

    private final Holding holding;

    /** What holds in the scope that is asked about. */
    interface Holding {
        /** The triples that match; {@link Node#ANY} matches every node. */
        Collection<Triple> find(Node subject, Node predicate, Node object);
    }

    NearMisses(RuleSet rules, Iris iris, Ontology ontology, Holding holding) {
        this.rules = rules;
        this.iris = iris;
        this.skolems = new SkolemIris(iris.base());
        this.relations = new HashSet<>(ontology.factPredicates());
        relations.addAll(ontology.backgroundPredicates());
        this.knowledge = new HashSet<>();
        ontology.transmission().find().forEach(triple -> knowledge.add(triple.getPredicate()));
        knowledge.removeIf(this::isConcluded);
        this.holding = holding;
    }

    public boolean holds(Triple triple) {
        return !holding.find(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .isEmpty();
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
                .map(pattern -> new Bound(rule)
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

    /** Whether texts speak of what a rule lacks, though not so that it holds: they deny it, or it may be. */
    public boolean isSpokenOf(List<Triple> missing) {
        return missing.stream()
                .filter(triple ->
                        triple.getSubject().isURI() && triple.getObject().isURI())
                .filter(triple -> relations.contains(triple.getPredicate()))
                .map(triple -> iris.fact(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .anyMatch(fact ->
                        !holding.find(fact, Vocabulary.FACTUALITY, Node.ANY).isEmpty());
    }

    private static Optional<Bound> described(InferenceRule rule, Term subject, Map<Node, Node> wanted) {
        Optional<Bound> bound = Optional.of(new Bound(rule));
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
        List<Bound> in(InferenceRule rule);
    }

    private List<NearMiss> nearest(Node about, Goals goals) {
        Comparator<NearMiss> nearestFirst = nearestFirst(about);
        List<NearMiss> found = new ArrayList<>();
        for (InferenceRule rule : rules.rules()) {
            goals.in(rule).stream()
                    .map(bound -> new Search(rule, bound, nearestFirst).nearest())
                    .flatMap(Optional::stream)
                    .min(nearestFirst)
                    .ifPresent(found::add);
        }
        found.sort(nearestFirst);
        return found;
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
                        .anyMatch(thing -> isSpokenOf(thing)
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

    /** What the variables of a rule stand for so far. */
    private record Bound(Map<Integer, Node> values) {
        Bound(InferenceRule rule) {
            this(new LinkedHashMap<>(rule.variableCount()));
        }

        Optional<Node> node(Term term) {
            return term instanceof Term.Constant constant
                    ? Optional.of(constant.node())
                    : Optional.ofNullable(values.get(((Term.Variable) term).index()));
        }

        /** Empty where the term stands for another value already. */
        Optional<Bound> with(Term term, Node value) {
            Optional<Node> known = node(term);
            if (known.isPresent()) {
                return Condition.EQUAL.holds(List.of(known.get(), value)) ? Optional.of(this) : Optional.empty();
            }
            Map<Integer, Node> more = new LinkedHashMap<>(values);
            more.put(((Term.Variable) term).index(), value);
            return Optional.of(new Bound(more));
        }

        Node find(Term term) {
            return node(term).orElse(Node.ANY);
        }

        /** The node, or a variable by the name that the rule gives it. */
        Node shown(Term term) {
            return node(term)
                    .orElseGet(() -> NodeFactory.createVariable(
                            ((Term.Variable) term).name().substring(1)));
        }

        Triple shown(Atom.Pattern pattern) {
            return Triple.create(shown(pattern.subject()), shown(pattern.predicate()), shown(pattern.object()));
        }

        boolean knowsAll(List<Term> terms) {
            return terms.stream().allMatch(term -> node(term).isPresent());
        }

        List<Node> nodes(List<Term> terms) {
            return terms.stream().map(term -> node(term).orElseThrow()).toList();
        }
    }

    /** The search in one rule. */
    private final class Search {
        private final InferenceRule rule;
        private final Bound goal;
        private final Comparator<NearMiss> nearestFirst;
        private final List<Atom.Pattern> patterns;
        private int tries;
        private Optional<NearMiss> best = Optional.empty();
        private int most;

        Search(InferenceRule rule, Bound goal, Comparator<NearMiss> nearestFirst) {
            this.rule = rule;
            this.goal = goal;
            this.nearestFirst = nearestFirst;
            this.patterns = rule.patterns();
        }

        Optional<NearMiss> nearest() {
            for (most = 1; most <= MOST_WRONG && best.isEmpty(); most++) {
                tries = 0;
                meet(new TreeSet<>(), new TreeSet<>(), goal, new ArrayList<>());
            }
            return best;
        }

        private void meet(Set<Integer> taken, Set<Integer> left, Bound bound, List<Triple> met) {
            if (++tries > MOST_TRIES || wrong(left) > most) {
                return;
            }
            Optional<Integer> next = next(taken, left, bound);
            if (next.isEmpty()) {
                finish(left, bound, met);
                return;
            }
            Atom.Pattern pattern = patterns.get(next.get());
            Set<Integer> takenNow = with(taken, next.get());
            Collection<Triple> fitting = holding.find(
                    bound.find(pattern.subject()), bound.find(pattern.predicate()), bound.find(pattern.object()));
            fitting.stream().sorted(Comparator.comparing(Triple::toString)).forEach(triple -> bound.with(
                            pattern.subject(), triple.getSubject())
                    .flatMap(one -> one.with(pattern.predicate(), triple.getPredicate()))
                    .flatMap(one -> one.with(pattern.object(), triple.getObject()))
                    .ifPresent(one -> meet(takenNow, left, one, with(met, triple))));
            if (!fitting.isEmpty() && (isOneOf(CERTAINTY, pattern) || bound.knowsAll(pattern.terms()))) {
                return;
            }
            leaveOut(next.get(), taken, bound).ifPresent(more -> {
                Set<Integer> leftNow = new TreeSet<>(left);
                leftNow.addAll(more);
                meet(taken, leftNow, bound, met);
            });
        }

        /**
         * What is left out with a condition; empty where it must not be left out.
         *
         * <p>A thing is there with all that describes it, or it is not: a fact about something else is not nearly this
         * fact. How certain it is may still be wrong. What rules know beforehand is not missing.
         */
        private Optional<Set<Integer>> leaveOut(int place, Set<Integer> taken, Bound bound) {
            Atom.Pattern pattern = patterns.get(place);
            boolean known = bound.node(pattern.subject()).isPresent();
            if (isOneOf(CERTAINTY, pattern) || isOneOf(Set.of(RDF.type.asNode()), pattern)) {
                return known ? Optional.of(Set.of(place)) : Optional.empty();
            }
            if (isOneOf(relations, pattern)) {
                return Optional.of(Set.of(place));
            }
            List<Integer> thing = IntStream.range(0, patterns.size())
                    .filter(other -> !taken.contains(other))
                    .filter(other -> patterns.get(other).subject().equals(pattern.subject()))
                    .boxed()
                    .toList();
            return known || thing.stream().anyMatch(other -> isKnowledge(patterns.get(other)))
                    ? Optional.empty()
                    : Optional.of(Set.copyOf(thing));
        }

        /** Whether a condition asks for a row of a file, since no text says such a thing and no rule concludes it. */
        private boolean isKnowledge(Atom.Pattern pattern) {
            return pattern.predicate() instanceof Term.Constant constant && knowledge.contains(constant.node());
        }

        private static boolean isOneOf(Set<Node> predicates, Atom.Pattern pattern) {
            return pattern.predicate() instanceof Term.Constant constant && predicates.contains(constant.node());
        }

        /** The condition of which most is known. */
        private Optional<Integer> next(Set<Integer> taken, Set<Integer> left, Bound bound) {
            return IntStream.range(0, patterns.size())
                    .filter(place -> !taken.contains(place) && !left.contains(place))
                    .boxed()
                    .max(Comparator.comparingInt((Integer place) -> known(patterns.get(place), bound))
                            .thenComparing(Comparator.reverseOrder()));
        }

        private static int known(Atom.Pattern pattern, Bound bound) {
            return (bound.node(pattern.subject()).isPresent() ? 4 : 0)
                    + (bound.node(pattern.object()).isPresent() ? 2 : 0)
                    + (bound.node(pattern.predicate()).isPresent() ? 3 : 0);
        }

        /** Conditions on one thing that is not there are one. */
        private int wrong(Set<Integer> left) {
            return Math.toIntExact(left.stream().map(this::thing).distinct().count());
        }

        private Object thing(int place) {
            Term subject = patterns.get(place).subject();
            return subject instanceof Term.Variable variable && !goal.values().containsKey(variable.index())
                    ? variable
                    : patterns.get(place);
        }

        private void finish(Set<Integer> left, Bound bound, List<Triple> met) {
            Bound known = bound;
            List<NearMiss.Unmet> unmet = new ArrayList<>();
            for (Atom atom : rule.body()) {
                if (atom instanceof Atom.Assignment made && known.knowsAll(made.inputs())) {
                    Bound before = known;
                    Optional<Node> value = made.computation().value(before.nodes(made.inputs()), skolems);
                    Optional<Bound> after = value.flatMap(node -> before.with(made.output(), node));
                    if (after.isEmpty()) {
                        return;
                    }
                    known = after.get();
                } else if (atom instanceof Atom.Check check
                        && known.knowsAll(check.arguments())
                        && !check.condition().holds(known.nodes(check.arguments()))) {
                    unmet.add(new NearMiss.Unmet(check.condition().word(), known.nodes(check.arguments())));
                }
            }
            List<Triple> inTheWay = new ArrayList<>();
            for (Atom.Pattern absence : rule.absences()) {
                if (known.node(absence.subject()).isPresent()) {
                    holding
                            .find(
                                    known.find(absence.subject()),
                                    known.find(absence.predicate()),
                                    known.find(absence.object()))
                            .stream()
                            .min(Comparator.comparing(Triple::toString))
                            .ifPresent(inTheWay::add);
                }
            }
            NearMiss miss = new NearMiss(rule, met, missing(left, known), unmet, inTheWay);
            boolean near = miss.cost() > 0 && miss.cost() <= most;
            if (near && (best.isEmpty() || nearestFirst.compare(miss, best.get()) < 0)) {
                best = Optional.of(miss);
            }
        }

        private List<List<Triple>> missing(Set<Integer> left, Bound bound) {
            return List.copyOf(left.stream()
                    .collect(Collectors.groupingBy(
                            this::thing,
                            LinkedHashMap::new,
                            Collectors.mapping(place -> bound.shown(patterns.get(place)), Collectors.toList())))
                    .values());
        }

        private static Set<Integer> with(Set<Integer> places, int place) {
            Set<Integer> more = new TreeSet<>(places);
            more.add(place);
            return more;
        }

        private static List<Triple> with(List<Triple> triples, Triple triple) {
            List<Triple> more = new ArrayList<>(triples);
            more.add(triple);
            return more;
        }
    }
}
