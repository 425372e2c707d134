package io.spillover.infer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The two sides of a rule: what must hold, and what then holds too; with what matching asks of them again and again. */
public final class RuleSides {
    private final List<Atom> body;
    private final List<Atom.Pattern> head;
    private final List<Atom.Pattern> patterns;
    private final List<Atom.Pattern> absences;
    private final List<Atom.Aggregate> aggregates;
    private final Set<Integer> boundVariables;
    private final int variableCount;

    RuleSides(List<Atom> body, List<Atom.Pattern> head) {
        this.body = List.copyOf(body);
        this.head = List.copyOf(head);
        this.patterns = atoms(Atom.Pattern.class).toList();
        this.absences = atoms(Atom.Absence.class).map(Atom.Absence::pattern).toList();
        this.aggregates = atoms(Atom.Aggregate.class).toList();
        this.boundVariables = Set.copyOf(bound());
        this.variableCount = Stream.concat(body.stream(), head.stream())
                        .flatMap(Atom::variables)
                        .mapToInt(Term.Variable::index)
                        .max()
                        .orElse(-1)
                + 1;
    }

    List<Atom> body() {
        return body;
    }

    List<Atom.Pattern> head() {
        return head;
    }

    List<Atom.Pattern> patterns() {
        return patterns;
    }

    List<Atom.Pattern> absences() {
        return absences;
    }

    List<Atom.Aggregate> aggregates() {
        return aggregates;
    }

    Set<Integer> boundVariables() {
        return boundVariables;
    }

    int variableCount() {
        return variableCount;
    }

    /** Both sides in full, the same for the same rule. */
    @Override
    public String toString() {
        return body + " -> " + head;
    }

    private <T extends Atom> Stream<T> atoms(Class<T> kind) {
        return body.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Set<Integer> bound() {
        Set<Integer> bound = new HashSet<>();
        patterns.forEach(pattern -> pattern.variables().forEach(variable -> bound.add(variable.index())));
        aggregates.forEach(aggregate -> bound.add(aggregate.output().index()));
        boolean grown = true;
        while (grown) {
            grown = atoms(Atom.Assignment.class)
                    .filter(made -> Term.variablesOf(made.inputs()).allMatch(input -> bound.contains(input.index())))
                    .map(made -> bound.add(made.output().index()))
                    .reduce(false, Boolean::logicalOr);
        }
        return bound;
    }
}
