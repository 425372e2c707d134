package io.spillover.infer;

import java.util.Arrays;
import java.util.List;

/**
 * The terms of a plan as numbers, made once.
 *
 * @param seed of the pattern with which it begins
 * @param steps of each step's condition
 * @param head of what the rule concludes
 */
record Places(Place seed, List<Place> steps, List<Place> head) {

    /** Stands for whatever a variable has no value for. */
    static final int UNBOUND = Rows.ANY;

    Places {
        steps = List.copyOf(steps);
        head = List.copyOf(head);
    }

    static Places of(Plan plan, Constants constants) {
        return new Places(
                Place.of(plan.seed().terms(), constants),
                plan.steps().stream()
                        .map(step -> Place.of(terms(step.atom()), constants))
                        .toList(),
                plan.rule().head().stream()
                        .map(pattern -> Place.of(pattern.terms(), constants))
                        .toList());
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
