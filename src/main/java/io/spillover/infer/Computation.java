package io.spillover.infer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Jena's built-ins that make a value which a rule may use. */
enum Computation {
    SUM("sum"),
    DIFFERENCE("difference"),
    PRODUCT("product"),
    /** Division by zero gives no value, so that the rule does not fire. */
    QUOTIENT("quotient"),
    MIN("min"),
    MAX("max"),
    /** A new node that is the same wherever its class and its arguments are. */
    SKOLEM("makeSkolem");

    private final String word;

    Computation(String word) {
        this.word = word;
    }

    /** Its name in the rule language. */
    String word() {
        return word;
    }

    /** The value; empty where the arguments have none. */
    Optional<Node> value(List<Node> inputs, SkolemIris skolems) {
        if (this == SKOLEM) {
            return skolems.node(inputs);
        }
        boolean integer = this != QUOTIENT && inputs.stream().allMatch(Values::isInteger);
        return Values.number(inputs.get(0))
                .flatMap(left -> Values.number(inputs.get(1)).flatMap(right -> arithmetic(left, right)))
                .map(number -> Values.literal(number, integer));
    }

    static Optional<Computation> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    private Optional<BigDecimal> arithmetic(BigDecimal left, BigDecimal right) {
        return switch (this) {
            case SUM -> Optional.of(left.add(right));
            case DIFFERENCE -> Optional.of(left.subtract(right));
            case PRODUCT -> Optional.of(left.multiply(right));
            case QUOTIENT ->
                right.signum() == 0 ? Optional.empty() : Optional.of(left.divide(right, MathContext.DECIMAL64));
            case MIN -> Optional.of(left.min(right));
            case MAX -> Optional.of(left.max(right));
            case SKOLEM -> Optional.empty();
        };
    }
}
