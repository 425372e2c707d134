package io.spillover.infer;

import io.spillover.infer.Places.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Finds all ways in which one plan's conditions are met, round by round. For one thread. */
final class Matcher {
    private static final int UNBOUND = Places.UNBOUND;
    private static final int[] NOTHING = {};

    private final Plan plan;
    private final Rows rows;
    private final Dictionary dictionary;
    private final SkolemIris skolems;
    private final Places places;
    private final int[] binding;
    private final int[] premises;
    private Rows.Ages old = new Rows.Ages(0, 0);
    private Rows.Ages all = new Rows.Ages(0, 0);
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

    Matcher(Plan plan, Places places, Rows rows, Dictionary dictionary, SkolemIris skolems) {
        this.plan = plan;
        this.places = places;
        this.rows = rows;
        this.dictionary = dictionary;
        this.skolems = skolems;
        this.binding = new int[plan.rule().variableCount()];
        this.premises = new int[plan.rule().patterns().size()];
        Arrays.fill(binding, UNBOUND);
    }

    /** Looks from now on at what was there in a round. */
    void enter(int round) {
        old = new Rows.Ages(0, round - 1);
        all = new Rows.Ages(0, round);
    }

    /** Begins with a row that may match the plan's seed. */
    void run(int row, Found found) {
        Arrays.fill(binding, UNBOUND);
        if (!fits(places.seed(), row)) {
            return;
        }
        if (plan.fresh() != Plan.NO_CONDITION) {
            premises[plan.fresh()] = row;
            denied = rows.holds(row) ? 0 : 1;
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
        if (atom instanceof Atom.Pattern) {
            matchPattern(next, step, found);
        } else if (atom instanceof Atom.Absence) {
            if (!somethingMatches(places.steps().get(step))) {
                match(step + 1, found);
            }
        } else if (atom instanceof Atom.Check check) {
            if (check.condition().holds(nodes(places.steps().get(step)))) {
                match(step + 1, found);
            }
        } else if (atom instanceof Atom.Assignment made) {
            assign(made.output(), made.computation().value(nodes(places.steps().get(step)), skolems), step, found);
        } else if (atom instanceof Atom.Aggregate aggregate) {
            aggregate(aggregate, step, found);
        }
    }

    private void matchPattern(Plan.Step next, int step, Found found) {
        Place place = places.steps().get(step);
        int subject = number(place.term(0));
        int predicate = number(place.term(1));
        int object = number(place.term(2));
        rows.forEach(subject, predicate, object, next.age() == Plan.Age.OLD ? old : all, row -> {
            if (bind(place, row)) {
                int doubt = rows.holds(row) ? 0 : 1;
                premises[next.place()] = row;
                denied += doubt;
                match(step + 1, found);
                denied -= doubt;
            }
            unbind(place, subject, predicate, object);
        });
    }

    private boolean fits(Place place, int row) {
        return fits(place.term(0), rows.subject(row))
                && fits(place.term(1), rows.predicate(row))
                && fits(place.term(2), rows.object(row));
    }

    private boolean fits(int term, int number) {
        return Places.isVariable(term) ? bind(term, number) : term == number;
    }

    private boolean bind(Place place, int row) {
        return bind(place.term(0), rows.subject(row))
                && bind(place.term(1), rows.predicate(row))
                && bind(place.term(2), rows.object(row));
    }

    /** False where the variable already stands for something else: (?x ?p ?x). */
    private boolean bind(int term, int number) {
        if (!Places.isVariable(term)) {
            return true;
        }
        int variable = Places.variable(term);
        if (binding[variable] == UNBOUND) {
            binding[variable] = number;
        }
        return binding[variable] == number;
    }

    private void unbind(Place place, int subject, int predicate, int object) {
        unbind(place.term(0), subject);
        unbind(place.term(1), predicate);
        unbind(place.term(2), object);
    }

    private void unbind(int term, int before) {
        if (Places.isVariable(term)) {
            binding[Places.variable(term)] = before;
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

    private boolean somethingMatches(Place place) {
        return place.repeats()
                ? matching(place).length > 0
                : rows.someHolds(number(place.term(0)), number(place.term(1)), number(place.term(2)));
    }

    /** The rows of all that holds and matches, in the order of their triples. */
    private int[] matching(Place place) {
        List<Integer> found = new ArrayList<>();
        int subject = number(place.term(0));
        int predicate = number(place.term(1));
        int object = number(place.term(2));
        rows.forEach(subject, predicate, object, all, row -> {
            if (rows.holds(row) && bind(place, row)) {
                found.add(row);
            }
            unbind(place, subject, predicate, object);
        });
        return found.stream()
                .sorted(Comparator.comparing(row -> rows.triple(row).toString()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void aggregate(Atom.Aggregate aggregate, int step, Found found) {
        int[] taken = matching(places.steps().get(step));
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
        List<int[]> conclusions = new ArrayList<>(places.head().size());
        for (Place place : places.head()) {
            int subject = number(place.term(0));
            int predicate = number(place.term(1));
            int object = number(place.term(2));
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

    private List<Node> nodes(Place place) {
        List<Node> nodes = new ArrayList<>(place.size());
        for (int index = 0; index < place.size(); index++) {
            nodes.add(dictionary.node(number(place.term(index))));
        }
        return nodes;
    }

    /** The number of what a term stands for, or {@link #UNBOUND}. */
    private int number(int term) {
        return Places.isVariable(term) ? binding[Places.variable(term)] : term;
    }
}
