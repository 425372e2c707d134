package io.spillover.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Finds all ways in which one plan's conditions are met, and what each concludes. */
final class Matcher {
    private static final int UNBOUND = Rows.ANY;

    private final Plan plan;
    private final Rows rows;
    private final Dictionary dictionary;
    private final SkolemIris skolems;
    private final Window window;
    private final int[] binding;
    private final int[] premises;

    /**
     * The rows that the last round added.
     *
     * @param begin the first of them; all before are old
     * @param end the first row that this round adds
     */
    record Window(int begin, int end) {}

    /** Takes what was found. */
    interface Found {
        /**
         * One way in which the conditions are met.
         *
         * @param premises the rows that met the rule's triple conditions, in the order of the rule
         * @param conclusions the triples concluded, as numbers of subject, predicate, object
         */
        void accept(InferenceRule rule, int[] premises, List<int[]> conclusions);
    }

    Matcher(Plan plan, Rows rows, Dictionary dictionary, SkolemIris skolems, Window window) {
        this.plan = plan;
        this.rows = rows;
        this.dictionary = dictionary;
        this.skolems = skolems;
        this.window = window;
        this.binding = new int[plan.rule().variableCount()];
        this.premises = new int[plan.rule().patterns().size()];
        Arrays.fill(binding, UNBOUND);
    }

    void run(Found found) {
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
            if (isAbsent(absence.pattern())) {
                match(step + 1, found);
            }
        } else if (atom instanceof Atom.Check check) {
            if (check.condition().holds(nodes(check.arguments()))) {
                match(step + 1, found);
            }
        } else if (atom instanceof Atom.Assignment made) {
            assign(made, step, found);
        }
    }

    private void matchPattern(Atom.Pattern pattern, Plan.Step next, int step, Found found) {
        int subject = number(pattern.subject());
        int predicate = number(pattern.predicate());
        int object = number(pattern.object());
        int from = next.age() == Plan.Age.NEW ? window.begin() : 0;
        int to = next.age() == Plan.Age.OLD ? window.begin() : window.end();
        rows.forEach(subject, predicate, object, from, to, row -> {
            if (bind(pattern, row)) {
                premises[next.place()] = row;
                match(step + 1, found);
            }
            unbind(pattern.subject(), subject);
            unbind(pattern.predicate(), predicate);
            unbind(pattern.object(), object);
        });
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

    private boolean isAbsent(Atom.Pattern pattern) {
        return rows.find(number(pattern.subject()), number(pattern.predicate()), number(pattern.object())) == Rows.NONE;
    }

    private void assign(Atom.Assignment made, int step, Found found) {
        Optional<Node> value = made.computation().value(nodes(made.inputs()), skolems);
        if (value.isPresent()) {
            int before = binding[made.output().index()];
            int number = dictionary.number(value.get());
            if (before == UNBOUND || before == number) {
                binding[made.output().index()] = number;
                match(step + 1, found);
                binding[made.output().index()] = before;
            }
        }
    }

    private void conclude(Found found) {
        List<int[]> conclusions = new ArrayList<>();
        for (Atom.Pattern pattern : plan.rule().head()) {
            int[] triple = {number(pattern.subject()), number(pattern.predicate()), number(pattern.object())};
            if (!dictionary.node(triple[0]).isLiteral()
                    && dictionary.node(triple[1]).isURI()) {
                conclusions.add(triple);
            }
        }
        if (!conclusions.isEmpty()) {
            found.accept(plan.rule(), premises.clone(), conclusions);
        }
    }

    private List<Node> nodes(List<Term> terms) {
        return terms.stream().map(term -> dictionary.node(number(term))).toList();
    }

    /** The number of what a term stands for, or {@link #UNBOUND}. */
    private int number(Term term) {
        return term instanceof Term.Variable variable
                ? binding[variable.index()]
                : dictionary.number(((Term.Constant) term).node());
    }
}
