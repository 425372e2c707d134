package io.spillover.infer;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What stands in a place of an atom: a node, or a variable. */
sealed interface Term {

    /** A node that is always the same. */
    record Constant(Node node) implements Term {}

    /**
     * A variable of one rule.
     *
     * @param index its number in the rule, from 0
     * @param name as the rule writes it, with its question mark
     */
    record Variable(int index, String name) implements Term {}

    /** Whether both could stand for the same node. */
    default boolean canEqual(Term other) {
        return !(this instanceof Constant one && other instanceof Constant two)
                || one.node().equals(two.node());
    }

    static Stream<Variable> variablesOf(List<Term> terms) {
        return terms.stream().filter(Variable.class::isInstance).map(Variable.class::cast);
    }
}
