package io.spillover.infer;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * How a rule falls short of a conclusion.
 *
 * @param met triples that hold and that its conditions take up
 * @param missing what its other conditions ask for, a list for each thing; a variable stands where anything would do
 * @param unmet tests that what is met fails, with their values
 * @param inTheWay triples that hold and whose absence it asks for
 */
public record NearMiss(
        InferenceRule rule, List<Triple> met, List<List<Triple>> missing, List<Unmet> unmet, List<Triple> inTheWay) {

    /**
     * A test that fails.
     *
     * @param test the name of the built-in ({@code lessThan})
     */
    public record Unmet(String test, List<Node> arguments) {
        public Unmet {
            arguments = List.copyOf(arguments);
        }
    }

    public NearMiss {
        met = List.copyOf(met);
        missing = missing.stream().map(List::copyOf).toList();
        unmet = List.copyOf(unmet);
        inTheWay = List.copyOf(inTheWay);
    }

    /** How many things would have to be otherwise for the rule to fire. */
    int cost() {
        return missing.size() + unmet.size() + inTheWay.size();
    }

    /** Tells variables that a rule left open from nodes. */
    public static boolean isOpen(Node node) {
        return node.isVariable();
    }
}
