package io.spillover.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which a rule's conditions are tried: first what is given, then always the triple of which most is known,
 * tests as soon as their values are, and last what asks for all that there is: absences and aggregates.
 *
 * @param rule the rule planned
 * @param seed the pattern with which it begins: a triple condition, or that of an absence or an aggregate
 * @param fresh which of its triple conditions the seed is, from 0; {@link #NO_CONDITION} for all others
 * @param steps what is tried once the seed has matched
 * @param bound the numbers of the variables that the rule binds; all others stand for anything
 */
record Plan(InferenceRule rule, Atom.Pattern seed, int fresh, List<Step> steps, Set<Integer> bound) {

    /** The place of what is no triple condition. */
    static final int NO_CONDITION = -1;

    /** What of all triples a condition looks at in a round. */
    enum Age {
        /** What was there before the round: earlier conditions of the rule, so that no firing is found twice. */
        OLD,
        /** Whatever is there. */
        ALL
    }

    /**
     * A condition with what it looks at.
     *
     * @param place which of the rule's triple conditions it is, from 0; {@link #NO_CONDITION} for all other conditions
     */
    record Step(Atom atom, Age age, int place) {}

    Plan {
        steps = List.copyOf(steps);
        bound = Set.copyOf(bound);
    }

    private Plan(InferenceRule rule, Atom.Pattern seed, int fresh, List<Step> steps) {
        this(rule, seed, fresh, steps, rule.boundVariables());
    }

    /** Whether it begins with the pattern of an aggregate, whose value any change of what matches may change. */
    boolean isOfAggregate() {
        return fresh == NO_CONDITION
                && rule.aggregates().stream().anyMatch(one -> one.pattern().equals(seed));
    }

    /** A plan for each triple condition that may be met by something new. */
    static List<Plan> ofConditions(InferenceRule rule) {
        List<Plan> plans = new ArrayList<>();
        List<Atom.Pattern> patterns = rule.patterns();
        for (int fresh = 0; fresh < patterns.size(); fresh++) {
            plans.add(new Plan(
                    rule, patterns.get(fresh), fresh, new Planning(rule, true).after(patterns.get(fresh), fresh)));
        }
        return plans;
    }

    /** A plan for each absence and aggregate whose answer may change; it gives the firings that come to be. */
    static List<Plan> ofSettled(InferenceRule rule) {
        return rule.settledPatterns().stream()
                .map(seed -> new Plan(rule, seed, NO_CONDITION, new Planning(rule, true).after(seed, NO_CONDITION)))
                .toList();
    }

    /** As {@link #ofSettled}, but up to the absences and aggregates: it gives the premises of firings that may end. */
    static List<Plan> ofUnsettled(InferenceRule rule) {
        return rule.settledPatterns().stream()
                .map(seed -> new Plan(rule, seed, NO_CONDITION, new Planning(rule, false).after(seed, NO_CONDITION)))
                .toList();
    }

    /** The plan of a rule without triple conditions. */
    static Plan ofNothing(InferenceRule rule) {
        Atom.Pattern none = rule.head().get(0);
        return new Plan(rule, none, NO_CONDITION, new Planning(rule, true).steps());
    }

    /** The making of one plan. */
    private static final class Planning {
        private final InferenceRule rule;
        private final List<Atom.Pattern> patterns;
        private final List<Atom> waiting;
        private final boolean whole;
        private final Set<Integer> placed = new HashSet<>();
        private final Set<Integer> bound = new HashSet<>();
        private final Set<Integer> boundInTheEnd;
        private final List<Step> steps = new ArrayList<>();
        private int fresh = NO_CONDITION;

        Planning(InferenceRule rule, boolean whole) {
            this.rule = rule;
            this.patterns = rule.patterns();
            this.whole = whole;
            this.waiting = new ArrayList<>(rule.body());
            waiting.removeAll(patterns);
            this.boundInTheEnd = rule.boundVariables();
        }

        List<Step> after(Atom.Pattern seed, int place) {
            fresh = place;
            if (place != NO_CONDITION) {
                placed.add(place);
            }
            bind(seed);
            return steps();
        }

        List<Step> steps() {
            placeReady();
            for (int next = bestNext(); next >= 0; next = bestNext()) {
                Age age = next < fresh ? Age.OLD : Age.ALL;
                steps.add(new Step(patterns.get(next), age, next));
                placed.add(next);
                bind(patterns.get(next));
                placeReady();
            }
            if (whole) {
                placeSettled();
            }
            return steps;
        }

        /** Aggregates before absences, which may ask for what the aggregates give. */
        private void placeSettled() {
            for (Atom.Aggregate aggregate : rule.aggregates()) {
                steps.add(new Step(aggregate, Age.ALL, NO_CONDITION));
                bound.add(aggregate.output().index());
                placeReady();
            }
            waiting.stream()
                    .filter(Atom.Absence.class::isInstance)
                    .forEach(absence -> steps.add(new Step(absence, Age.ALL, NO_CONDITION)));
        }

        /** Variables that nothing else binds stand for anything, and no value of theirs counts. */
        private void bind(Atom atom) {
            atom.variables()
                    .filter(variable -> boundInTheEnd.contains(variable.index()))
                    .forEach(variable -> bound.add(variable.index()));
        }

        private void placeReady() {
            boolean moved = true;
            while (moved) {
                List<Atom> ready = waiting.stream().filter(this::isReady).toList();
                ready.forEach(atom -> steps.add(new Step(atom, Age.ALL, NO_CONDITION)));
                ready.forEach(this::bind);
                moved = waiting.removeAll(ready);
            }
        }

        private boolean isReady(Atom atom) {
            if (atom instanceof Atom.Assignment made) {
                return Term.variablesOf(made.inputs()).allMatch(input -> bound.contains(input.index()));
            }
            return atom instanceof Atom.Check && atom.variables().allMatch(one -> bound.contains(one.index()));
        }

        private int bestNext() {
            int best = -1;
            for (int pattern = 0; pattern < patterns.size(); pattern++) {
                boolean open = !placed.contains(pattern);
                if (open && (best < 0 || narrowness(patterns.get(pattern)) > narrowness(patterns.get(best)))) {
                    best = pattern;
                }
            }
            return best;
        }

        /**
         * How few triples a pattern will find. A subject that is known has few triples, an object more; a class or a
         * metric, being the same in every rule, has most; and without a predicate an index finds all that there is.
         */
        private int narrowness(Atom.Pattern pattern) {
            int predicate = isKnown(pattern.predicate()) ? 8 : 0;
            return predicate + narrowness(pattern.subject(), 6, 3) + narrowness(pattern.object(), 5, 2);
        }

        private int narrowness(Term term, int ofVariable, int ofConstant) {
            return term instanceof Term.Constant ? ofConstant : isKnown(term) ? ofVariable : 0;
        }

        private boolean isKnown(Term term) {
            return !(term instanceof Term.Variable variable) || bound.contains(variable.index());
        }
    }
}
