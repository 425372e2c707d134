package io.spillover.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which a rule's conditions are tried: first the triple that must be new, then always the one of which most
 * is known, tests as soon as their values are.
 *
 * @param rule the rule planned
 * @param fresh which of its triple conditions must be new, from 0
 * @param steps its conditions in that order
 */
record Plan(InferenceRule rule, int fresh, List<Step> steps) {

    /** What of all triples a condition looks at in a round. */
    enum Age {
        /** What was there before the last round: earlier conditions of the rule, so that no firing is found twice. */
        OLD,
        /** What the last round added. */
        NEW,
        /** Both. */
        ALL
    }

    /**
     * A condition with what it looks at.
     *
     * @param place which of the rule's triple conditions it is, from 0; {@code -1} for all other conditions
     */
    record Step(Atom atom, Age age, int place) {}

    Plan {
        steps = List.copyOf(steps);
    }

    /** One plan for each triple condition that may be the new one; a single one for a rule without any. */
    static List<Plan> of(InferenceRule rule) {
        List<Plan> plans = new ArrayList<>();
        int count = rule.patterns().size();
        for (int fresh = 0; fresh < Math.max(1, count); fresh++) {
            plans.add(new Plan(rule, fresh, new Planning(rule, fresh).steps()));
        }
        return plans;
    }

    /** Whether it can find anything in a round: nothing is old in the first, and without conditions there is no other. */
    boolean hasWork(int begin) {
        return begin == 0 ? fresh == 0 : !rule.patterns().isEmpty();
    }

    /** The making of one plan. */
    private static final class Planning {
        private final List<Atom.Pattern> patterns;
        private final List<Atom> waiting;
        private final Set<Integer> placed = new HashSet<>();
        private final Set<Integer> bound = new HashSet<>();
        private final List<Step> steps = new ArrayList<>();
        private final int fresh;

        Planning(InferenceRule rule, int fresh) {
            this.patterns = rule.patterns();
            this.fresh = fresh;
            this.waiting = new ArrayList<>(rule.body());
            waiting.removeAll(patterns);
        }

        List<Step> steps() {
            placeReady();
            int next = patterns.isEmpty() ? -1 : fresh;
            while (next >= 0) {
                place(next);
                placeReady();
                next = bestNext();
            }
            waiting.forEach(absence -> steps.add(new Step(absence, Age.ALL, -1)));
            return steps;
        }

        private void place(int pattern) {
            Age age = pattern == fresh ? Age.NEW : pattern < fresh ? Age.OLD : Age.ALL;
            steps.add(new Step(patterns.get(pattern), age, pattern));
            placed.add(pattern);
            bind(patterns.get(pattern));
        }

        private void bind(Atom atom) {
            atom.variables().forEach(variable -> bound.add(variable.index()));
        }

        /** Places tests and assignments whose values are known; absences wait until every triple is matched. */
        private void placeReady() {
            boolean moved = true;
            while (moved) {
                List<Atom> ready = waiting.stream().filter(this::isReady).toList();
                ready.forEach(atom -> steps.add(new Step(atom, Age.ALL, -1)));
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
                if (open && (best < 0 || known(patterns.get(pattern)) > known(patterns.get(best)))) {
                    best = pattern;
                }
            }
            return best;
        }

        /** How much of a pattern is known; a subject or object narrows more than a predicate. */
        private int known(Atom.Pattern pattern) {
            return 3 * (isKnown(pattern.subject()) ? 1 : 0)
                    + 3 * (isKnown(pattern.object()) ? 1 : 0)
                    + (isKnown(pattern.predicate()) ? 1 : 0);
        }

        private boolean isKnown(Term term) {
            return !(term instanceof Term.Variable variable) || bound.contains(variable.index());
        }
    }
}
