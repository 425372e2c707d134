package io.spillover.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Finds all ways in which one plan's conditions are met in a round. For one thread. */
final class Matcher {
    private static final int UNBOUND = Rows.ANY;
    private static final int[] NOTHING = {};

    private final Plan plan;
    private final Rows rows;
    private final Dictionary dictionary;
    private final SkolemIris skolems;
    private final Rows.Ages old;
    private final Rows.Ages all;
    private final int[] binding;
    private final int[] premises;
    private int[] counted = NOTHING;
    private int denied;

    /** Takes what was found. */
    interface Found {
        /**
         * One way in which the conditions are met.
         *
         * @param premises the rows that met the rule's triple conditions, in the order of the rule, then those that its
         *     aggregates took in
         * @param conclusions the triples concluded, as numbers of subject, predicate, object
         * @param denied whether a premise does not hold, but is denied
         */
        void accept(int[] premises, List<int[]> conclusions, boolean denied);
    }

    Matcher(Plan plan, Rows rows, Dictionary dictionary, SkolemIris skolems, int round) {
        this.plan = plan;
        this.rows = rows;
        this.dictionary = dictionary;
        this.skolems = skolems;
        this.old = new Rows.Ages(0, round - 1);
        this.all = new Rows.Ages(0, round);
        this.binding = new int[plan.rule().variableCount()];
        this.premises = new int[plan.rule().patterns().size()];
        Arrays.fill(binding, UNBOUND);
    }

    /** Begins with a row that may match the plan's seed. */
    void run(int seed, Found found) {
        Arrays.fill(binding, UNBOUND);
        if (!fits(plan.seed(), seed)) {
            return;
        }
        if (plan.fresh() != Plan.NO_CONDITION) {
            premises[plan.fresh()] = seed;
            denied = rows.holds(seed) ? 0 : 1;
        } else {
            unbindUnused();
            denied = 0;
        }
        match(0, found);
    }

    /** Begins with nothing: for a rule without triple conditions. */
    void run(Found found) {
        denied = 0;
        match(0, found);
    }

    private void match(int step, Found found) {
        if (step == plan.steps().size()) {
            conclude(found);
            return;
        }
        Plan.Step next = plan.steps().get(step);
        Atom atom = next.atom();
        if (atom instanceof Atom.Pattern pattern) {
            matchPattern(pattern, next, step, found);
        } else if (atom instanceof Atom.Absence absence) {
            if (!somethingMatches(absence.pattern())) {
                match(step + 1, found);
            }
        } else if (atom instanceof Atom.Check check) {
            if (check.condition().holds(nodes(check.arguments()))) {
                match(step + 1, found);
            }
        } else if (atom instanceof Atom.Assignment made) {
            assign(made.output(), made.computation().value(nodes(made.inputs()), skolems), step, found);
        } else if (atom instanceof Atom.Aggregate aggregate) {
            aggregate(aggregate, step, found);
        }
    }

    private void matchPattern(Atom.Pattern pattern, Plan.Step next, int step, Found found) {
        int subject = number(pattern.subject());
        int predicate = number(pattern.predicate());
        int object = number(pattern.object());
        rows.forEach(subject, predicate, object, next.age() == Plan.Age.OLD ? old : all, row -> {
            if (bind(pattern, row)) {
                int doubt = rows.holds(row) ? 0 : 1;
                premises[next.place()] = row;
                denied += doubt;
                match(step + 1, found);
                denied -= doubt;
            }
            unbind(pattern.subject(), subject);
            unbind(pattern.predicate(), predicate);
            unbind(pattern.object(), object);
        });
    }

    private boolean fits(Atom.Pattern pattern, int row) {
        return fits(pattern.subject(), rows.subject(row))
                && fits(pattern.predicate(), rows.predicate(row))
                && fits(pattern.object(), rows.object(row));
    }

    private boolean fits(Term term, int number) {
        return term instanceof Term.Variable ? bind(term, number) : number(term) == number;
    }

    private boolean bind(Atom.Pattern pattern, int row) {
        return bind(pattern.subject(), rows.subject(row))
                && bind(pattern.predicate(), rows.predicate(row))
                && bind(pattern.object(), rows.object(row));
    }

    /** False where the variable already stands for something else: (?x ?p ?x). */
    private boolean bind(Term term, int number) {
        if (!(term instanceof Term.Variable variable)) {
            return true;
        }
        if (binding[variable.index()] == UNBOUND) {
            binding[variable.index()] = number;
        }
        return binding[variable.index()] == number;
    }

    private void unbind(Term term, int before) {
        if (term instanceof Term.Variable variable) {
            binding[variable.index()] = before;
        }
    }

    /** What only an absence or an aggregate mentions stands for anything, whatever the seed has there. */
    private void unbindUnused() {
        for (int variable = 0; variable < binding.length; variable++) {
            if (!plan.bound().contains(variable)) {
                binding[variable] = UNBOUND;
            }
        }
    }

    private boolean somethingMatches(Atom.Pattern pattern) {
        return hasRepetition(pattern)
                ? matching(pattern).length > 0
                : rows.someHolds(number(pattern.subject()), number(pattern.predicate()), number(pattern.object()));
    }

    private static boolean hasRepetition(Atom.Pattern pattern) {
        return pattern.variables().distinct().count() < pattern.variables().count();
    }

    /** The rows of all that holds and matches, in the order of their triples. */
    private int[] matching(Atom.Pattern pattern) {
        List<Integer> found = new ArrayList<>();
        int subject = number(pattern.subject());
        int predicate = number(pattern.predicate());
        int object = number(pattern.object());
        rows.forEach(subject, predicate, object, all, row -> {
            if (rows.holds(row) && bind(pattern, row)) {
                found.add(row);
            }
            unbind(pattern.subject(), subject);
            unbind(pattern.predicate(), predicate);
            unbind(pattern.object(), object);
        });
        return found.stream()
                .sorted(Comparator.comparing(row -> dictionary.triple(rows, row).toString()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void aggregate(Atom.Aggregate aggregate, int step, Found found) {
        int[] taken = matching(aggregate.pattern());
        int[] before = counted;
        counted = Arrays.copyOf(before, before.length + taken.length);
        System.arraycopy(taken, 0, counted, before.length, taken.length);
        List<Node> objects = Arrays.stream(taken)
                .mapToObj(row -> dictionary.node(rows.object(row)))
                .toList();
        assign(aggregate.output(), aggregate.aggregation().value(objects), step, found);
        counted = before;
    }

    private void assign(Term.Variable output, Optional<Node> value, int step, Found found) {
        if (value.isPresent()) {
            int before = binding[output.index()];
            int number = dictionary.number(value.get());
            if (before == UNBOUND || before == number) {
                binding[output.index()] = number;
                match(step + 1, found);
                binding[output.index()] = before;
            }
        }
    }

    private void conclude(Found found) {
        List<int[]> conclusions = new ArrayList<>(plan.rule().head().size());
        for (Atom.Pattern pattern : plan.rule().head()) {
            int subject = number(pattern.subject());
            int predicate = number(pattern.predicate());
            int object = number(pattern.object());
            boolean complete = subject != UNBOUND && predicate != UNBOUND && object != UNBOUND;
            if (complete
                    && !dictionary.node(subject).isLiteral()
                    && dictionary.node(predicate).isURI()) {
                conclusions.add(new int[] {subject, predicate, object});
            }
        }
        int[] whole = Arrays.copyOf(premises, premises.length + counted.length);
        System.arraycopy(counted, 0, whole, premises.length, counted.length);
        found.accept(whole, conclusions, denied > 0);
    }

    private List<Node> nodes(List<Term> terms) {
        List<Node> nodes = new ArrayList<>(terms.size());
        for (Term term : terms) {
            nodes.add(dictionary.node(number(term)));
        }
        return nodes;
    }

    /** The number of what a term stands for, or {@link #UNBOUND}. */
    private int number(Term term) {
        return term instanceof Term.Variable variable
                ? binding[variable.index()]
                : dictionary.number(((Term.Constant) term).node());
    }
}
