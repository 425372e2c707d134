package io.spillover.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The search for the nearest miss of one rule: its conditions are met one after the other, and one is left out where nothing
 * meets it. For one thread.
 */
final class NearMissSearch {
    /** What may be wrong with a rule that still counts as near. */
    private static final int MOST_WRONG = 2;

    /** Tries of one rule after which the nearest so far is taken for the nearest. */
    private static final int MOST_TRIES = 20_000;

    private final InferenceRule rule;
    private final PartialBinding goal;
    private final Comparator<NearMiss> nearestFirst;
    private final List<Atom.Pattern> patterns;
    private final Holdings holdings;
    private final Set<Node> knowledge;
    private final SkolemIris skolems;
    private int tries;
    private boolean cutShort;
    private Optional<NearMiss> best = Optional.empty();
    private int most;

    /**
     * @param goal the rule with what is asked for in place of its conclusion
     * @param knowledge predicates of what rules know beforehand, of which nothing is missing
     */
    NearMissSearch(
            InferenceRule rule,
            PartialBinding goal,
            Holdings holdings,
            Set<Node> knowledge,
            SkolemIris skolems,
            Comparator<NearMiss> nearestFirst) {
        this.rule = rule;
        this.goal = goal;
        this.holdings = holdings;
        this.knowledge = knowledge;
        this.skolems = skolems;
        this.nearestFirst = nearestFirst;
        this.patterns = rule.patterns();
    }

    /** Whether there was more to try than it may. */
    boolean isCutShort() {
        return cutShort;
    }

    Optional<NearMiss> nearest() {
        for (most = 1; most <= MOST_WRONG && best.isEmpty(); most++) {
            tries = 0;
            meet(new Step(Set.of(), Set.of(), Set.of(), goal, List.of()));
        }
        return best;
    }

    private void meet(Step step) {
        if (++tries > MOST_TRIES) {
            cutShort = true;
            return;
        }
        if (wrong(step.left()) > most) {
            return;
        }
        Optional<Integer> next = next(step);
        if (next.isEmpty()) {
            finish(step);
            return;
        }
        Atom.Pattern pattern = patterns.get(next.get());
        if (isLoose(pattern, step)) {
            meet(step.without(next.get(), open(pattern, step.bound())));
            return;
        }
        PartialBinding bound = step.bound();
        Collection<Triple> fitting = holdings.find(
                bound.find(pattern.subject()), bound.find(pattern.predicate()), bound.find(pattern.object()));
        fitting.stream().sorted(Comparator.comparing(Triple::toString)).forEach(triple -> bound.with(pattern, triple)
                .ifPresent(one -> meet(step.with(next.get(), one, triple))));
        boolean isMet =
                !fitting.isEmpty() && (isOneOf(NearMisses.CERTAINTY, pattern) || bound.knowsAll(pattern.terms()));
        if (!isMet) {
            leaveOut(next.get(), step).ifPresent(more -> meet(step.leaving(more, open(more, bound))));
        }
    }

    /** Whether a condition hangs on what is left out alone: anything would meet it, and nothing would be told by that. */
    private boolean isLoose(Atom.Pattern pattern, Step step) {
        Set<Integer> open = open(pattern, step.bound());
        return open.stream().anyMatch(step.loose()::contains)
                && pattern.variables().allMatch(variable -> open.contains(variable.index()));
    }

    private Set<Integer> open(Atom.Pattern pattern, PartialBinding bound) {
        return pattern.variables()
                .filter(variable -> bound.node(variable).isEmpty())
                .map(Term.Variable::index)
                .collect(Collectors.toSet());
    }

    private Set<Integer> open(Collection<Integer> places, PartialBinding bound) {
        return places.stream()
                .flatMap(place -> open(patterns.get(place), bound).stream())
                .collect(Collectors.toSet());
    }

    /**
     * What is left out with a condition; empty where it must not be left out.
     *
     * <p>A thing is there with all that describes it, or it is not: a fact about something else is not nearly this
     * fact. How certain it is may still be wrong. What rules know beforehand is not missing.
     */
    private Optional<Set<Integer>> leaveOut(int place, Step step) {
        PartialBinding bound = step.bound();
        Atom.Pattern pattern = patterns.get(place);
        boolean known = bound.node(pattern.subject()).isPresent();
        if (isOneOf(NearMisses.CERTAINTY, pattern) || isOneOf(Set.of(RDF.type.asNode()), pattern)) {
            return known ? Optional.of(Set.of(place)) : Optional.empty();
        }
        if (isRelation(pattern)) {
            return Optional.of(Set.of(place));
        }
        if (pattern.predicate() instanceof Term.Variable) {
            return bound.knowsAll(pattern.terms()) ? Optional.of(Set.of(place)) : Optional.empty();
        }
        List<Integer> thing = IntStream.range(0, patterns.size())
                .filter(other -> !step.done().contains(other))
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

    private boolean isRelation(Atom.Pattern pattern) {
        return pattern.predicate() instanceof Term.Constant constant && holdings.isRelation(constant.node());
    }

    private static boolean isOneOf(Set<Node> predicates, Atom.Pattern pattern) {
        return pattern.predicate() instanceof Term.Constant constant && predicates.contains(constant.node());
    }

    /** The condition of which most is known. */
    private Optional<Integer> next(Step step) {
        return IntStream.range(0, patterns.size())
                .filter(place -> !step.done().contains(place) && !step.left().contains(place))
                .boxed()
                .max(Comparator.comparingInt((Integer place) -> known(patterns.get(place), step.bound()))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static int known(Atom.Pattern pattern, PartialBinding bound) {
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

    private void finish(Step step) {
        if (step.left().stream().anyMatch(place -> isNoMiss(patterns.get(place), step.bound()))) {
            return;
        }
        List<NearMiss.Unmet> unmet = new ArrayList<>();
        Optional<PartialBinding> made = made(step.bound(), unmet);
        if (made.isEmpty()) {
            return;
        }
        NearMiss miss = new NearMiss(rule, step.met(), missing(step.left(), made.get()), unmet, inTheWay(made.get()));
        boolean near = miss.cost() > 0 && miss.cost() <= most;
        if (near && (best.isEmpty() || nearestFirst.compare(miss, best.get()) < 0)) {
            best = Optional.of(miss);
        }
    }

    /** Whether what was left out holds after all, or could not be: of one thing with itself, or of the wrong kinds. */
    private boolean isNoMiss(Atom.Pattern pattern, PartialBinding bound) {
        if (!bound.knowsAll(pattern.terms())) {
            return false;
        }
        Triple triple = bound.shown(pattern);
        return holdings.holds(triple) || triple.getSubject().equals(triple.getObject()) || !holdings.mayHold(triple);
    }

    /** What the values of the rule come to; empty where they cannot be those of the goal. */
    private Optional<PartialBinding> made(PartialBinding bound, List<NearMiss.Unmet> unmet) {
        Optional<PartialBinding> made = Optional.of(bound);
        for (Atom.Aggregate aggregate : rule.aggregates()) {
            made = made.flatMap(known ->
                    known.with(aggregate.output(), aggregate.aggregation().value(objects(aggregate.pattern(), known))));
        }
        for (Atom atom : rule.body()) {
            if (atom instanceof Atom.Assignment assignment) {
                made = made.flatMap(known -> known.knowsAll(assignment.inputs())
                        ? known.with(
                                assignment.output(),
                                assignment.computation().value(known.nodes(assignment.inputs()), skolems))
                        : Optional.of(known));
            } else if (atom instanceof Atom.Check check) {
                made.filter(known -> known.knowsAll(check.arguments()))
                        .map(known -> known.nodes(check.arguments()))
                        .filter(arguments -> !check.condition().holds(arguments))
                        .ifPresent(arguments ->
                                unmet.add(new NearMiss.Unmet(check.condition().word(), arguments)));
            }
        }
        return made;
    }

    private List<Node> objects(Atom.Pattern pattern, PartialBinding bound) {
        return holdings
                .find(bound.find(pattern.subject()), bound.find(pattern.predicate()), bound.find(pattern.object()))
                .stream()
                .filter(triple -> bound.with(pattern, triple).isPresent())
                .sorted(Comparator.comparing(Triple::toString))
                .map(Triple::getObject)
                .toList();
    }

    private List<Triple> inTheWay(PartialBinding bound) {
        List<Triple> inTheWay = new ArrayList<>();
        for (Atom.Pattern absence : rule.absences()) {
            if (bound.node(absence.subject()).isPresent()) {
                holdings
                        .find(
                                bound.find(absence.subject()),
                                bound.find(absence.predicate()),
                                bound.find(absence.object()))
                        .stream()
                        .min(Comparator.comparing(Triple::toString))
                        .ifPresent(inTheWay::add);
            }
        }
        return inTheWay;
    }

    private List<List<Triple>> missing(Set<Integer> left, PartialBinding bound) {
        return List.copyOf(new TreeSet<>(left)
                .stream()
                        .collect(Collectors.groupingBy(
                                this::thing,
                                LinkedHashMap::new,
                                Collectors.mapping(place -> bound.shown(patterns.get(place)), Collectors.toList())))
                        .values());
    }

    /**
     * How far a search has come.
     *
     * @param done the conditions that are met, or that hang on what is left out
     * @param left those that are left out
     * @param loose the variables that what is left out leaves open
     */
    private record Step(
            Set<Integer> done, Set<Integer> left, Set<Integer> loose, PartialBinding bound, List<Triple> met) {
        Step with(int place, PartialBinding now, Triple triple) {
            List<Triple> more = new ArrayList<>(met);
            more.add(triple);
            return new Step(both(done, Set.of(place)), left, loose, now, more);
        }

        Step without(int place, Set<Integer> open) {
            return new Step(both(done, Set.of(place)), left, both(loose, open), bound, met);
        }

        Step leaving(Set<Integer> more, Set<Integer> open) {
            return new Step(done, both(left, more), both(loose, open), bound, met);
        }

        private static Set<Integer> both(Set<Integer> some, Set<Integer> others) {
            Set<Integer> both = new HashSet<>(some);
            both.addAll(others);
            return both;
        }
    }
}
