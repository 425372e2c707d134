package io.spillover.infer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;

/** Jena's built-in tests that a rule may use: all are functions of their arguments alone. */
enum Condition {
    EQUAL("equal", 2),
    NOT_EQUAL("notEqual", 2),
    LESS_THAN("lessThan", 2),
    GREATER_THAN("greaterThan", 2),
    AT_MOST("le", 2),
    AT_LEAST("ge", 2),
    IS_LITERAL("isLiteral", 1),
    NOT_LITERAL("notLiteral", 1);

    private final String word;
    private final int arity;

    Condition(String word, int arity) {
        this.word = word;
        this.arity = arity;
    }

    /** Its name in the rule language. */
    String word() {
        return word;
    }

    int arity() {
        return arity;
    }

    boolean holds(List<Node> arguments) {
        return switch (this) {
            case EQUAL -> same(arguments);
            case NOT_EQUAL -> !same(arguments);
            case LESS_THAN -> ordered(arguments, sign -> sign < 0);
            case GREATER_THAN -> ordered(arguments, sign -> sign > 0);
            case AT_MOST -> ordered(arguments, sign -> sign <= 0);
            case AT_LEAST -> ordered(arguments, sign -> sign >= 0);
            case IS_LITERAL -> arguments.get(0).isLiteral();
            case NOT_LITERAL -> !arguments.get(0).isLiteral();
        };
    }

    static Optional<Condition> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    private static boolean same(List<Node> nodes) {
        OptionalInt sign = Values.compare(nodes.get(0), nodes.get(1));
        return sign.isPresent() ? sign.getAsInt() == 0 : nodes.get(0).equals(nodes.get(1));
    }

    private static boolean ordered(List<Node> nodes, IntPredicate sign) {
        OptionalInt comparison = Values.compare(nodes.get(0), nodes.get(1));
        return comparison.isPresent() && sign.test(comparison.getAsInt());
    }
}
