package io.spillover.infer;

import java.util.List;
import java.util.stream.Stream;

/** One condition or conclusion of a rule. */
sealed interface Atom {

    /** The variables it mentions, in order, with repetitions. */
    Stream<Term.Variable> variables();

    /** A triple that must be there, or that is concluded. */
    record Pattern(Term subject, Term predicate, Term object) implements Atom {
        @Override
        public Stream<Term.Variable> variables() {
            return Term.variablesOf(terms());
        }

        List<Term> terms() {
            return List.of(subject, predicate, object);
        }

        /** Whether some triple could be an instance of both. */
        boolean overlaps(Pattern other) {
            return subject.canEqual(other.subject)
                    && predicate.canEqual(other.predicate)
                    && object.canEqual(other.object);
        }
    }

    /** A triple that must not be there; variables bound nowhere else stand for anything. */
    record Absence(Pattern pattern) implements Atom {
        @Override
        public Stream<Term.Variable> variables() {
            return pattern.variables();
        }
    }

    /**
     * A value made of all triples that match; variables bound nowhere else stand for anything.
     *
     * @param output what the value is bound to
     */
    record Aggregate(Aggregation aggregation, Pattern pattern, Term.Variable output) implements Atom {
        @Override
        public Stream<Term.Variable> variables() {
            return Stream.concat(pattern.variables(), Stream.of(output));
        }
    }

    /** A test on values that are known. */
    record Check(Condition condition, List<Term> arguments) implements Atom {
        public Check {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Stream<Term.Variable> variables() {
            return Term.variablesOf(arguments);
        }
    }

    /** A value made from values that are known. */
    record Assignment(Computation computation, List<Term> inputs, Term.Variable output) implements Atom {
        public Assignment {
            inputs = List.copyOf(inputs);
        }

        @Override
        public Stream<Term.Variable> variables() {
            return Stream.concat(Term.variablesOf(inputs), Stream.of(output));
        }
    }
}
