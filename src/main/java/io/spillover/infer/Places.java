package io.spillover.infer;

import java.util.Arrays;
import java.util.List;

/**
 * The terms of a plan as numbers, made once.
 *
 * @param seed of the pattern with which it begins
 * @param steps of each step's condition
 * @param head of what the rule concludes
 * @param needed of the triple conditions among the steps whose predicate is fixed: where nothing may meet one of them, the
 *     plan need not be tried
 */
record Places(Place seed, List<Place> steps, List<Place> head, List<Place> needed) {

    /** Stands for whatever a variable has no value for. */
    static final int UNBOUND = Rows.ANY;

    Places {
        steps = List.copyOf(steps);
        head = List.copyOf(head);
        needed = List.copyOf(needed);
    }

    static Places of(Plan plan, Constants constants) {
        return new Places(
                Place.of(plan.seed().terms(), constants),
                plan.steps().stream()
                        .map(step -> Place.of(terms(step.atom()), constants))
                        .toList(),
                plan.rule().head().stream()
                        .map(pattern -> Place.of(pattern.terms(), constants))
                        .toList(),
                plan.steps().stream()
                        .filter(step -> step.atom() instanceof Atom.Pattern)
                        .map(step -> Place.of(terms(step.atom()), constants))
                        .filter(place -> !isVariable(place.term(1)))
                        .toList());
    }

    /** Whether all conditions may be met, as far as their predicates and objects tell. */
    boolean mayBeMet(Rows rows) {
        for (Place place : needed) {
            int object = place.term(2);
            if (!rows.mayHave(place.term(1), isVariable(object) ? UNBOUND : object)) {
                return false;
            }
        }
        return true;
    }

    static boolean isVariable(int term) {
        return term < UNBOUND;
    }

    static int variable(int term) {
        return UNBOUND - 1 - term;
    }

    private static List<Term> terms(Atom atom) {
        if (atom instanceof Atom.Pattern pattern) {
            return pattern.terms();
        }
        if (atom instanceof Atom.Absence absence) {
            return absence.pattern().terms();
        }
        if (atom instanceof Atom.Aggregate aggregate) {
            return aggregate.pattern().terms();
        }
        return atom instanceof Atom.Check check ? check.arguments() : ((Atom.Assignment) atom).inputs();
    }

    /** The terms of a condition: of a constant the number of its node, of the variable with index n the number -2 - n. */
    static final class Place {
        private final int[] terms;
        private final boolean repeats;

        private Place(int[] terms) {
            this.terms = terms;
            int[] variables = Arrays.stream(terms).filter(Places::isVariable).toArray();
            this.repeats = Arrays.stream(variables).distinct().count() < variables.length;
        }

        private static Place of(List<Term> terms, Constants constants) {
            return new Place(terms.stream()
                    .mapToInt(term -> term instanceof Term.Variable variable
                            ? UNBOUND - 1 - variable.index()
                            : constants.add(((Term.Constant) term).node()))
                    .toArray());
        }

        int term(int place) {
            return terms[place];
        }

        int size() {
            return terms.length;
        }

        /** Whether one variable stands in two places. */
        boolean repeats() {
            return repeats;
        }
    }
}
