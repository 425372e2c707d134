package io.spillover.infer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The values of literals, as rules compute with them.
 *
 * <p>Numbers are exact decimals with at most four places, unlike Jena's doubles: the same on every machine, and few
 * enough that a weight which shrinks with every hop comes to an end.
 */
final class Values {
    /** Places behind the point that a computed number keeps. */
    static final int SCALE = 4;

    private static final Set<XSDDatatype> INTEGERS =
            Set.of(XSDDatatype.XSDinteger, XSDDatatype.XSDint, XSDDatatype.XSDlong, XSDDatatype.XSDshort);

    private Values() {}

    /** The canonical spelling of a number; any other node as it is. */
    static Node canonical(Node node) {
        return number(node).map(number -> literal(number, isInteger(node))).orElse(node);
    }

    /** The number that a literal stands for; empty for everything else, an ill-typed literal too. */
    static Optional<BigDecimal> number(Node node) {
        if (!node.isLiteral() || !(node.getLiteralDatatype() instanceof XSDDatatype)) {
            return Optional.empty();
        }
        try {
            return node.getLiteralValue() instanceof Number
                    ? Optional.of(new BigDecimal(node.getLiteralLexicalForm()))
                    : Optional.empty();
        } catch (DatatypeFormatException | NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A literal in its one canonical spelling: an integer as such, else a decimal, rounded, without trailing zeros. */
    static Node literal(BigDecimal number, boolean integer) {
        if (integer) {
            return NodeFactory.createLiteralDT(number.toBigInteger().toString(), XSDDatatype.XSDinteger);
        }
        BigDecimal rounded = number.setScale(SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
        String spelling = (rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString();
        return NodeFactory.createLiteralDT(spelling, XSDDatatype.XSDdecimal);
    }

    /** Whether a literal is a whole number by its type, as {@code 3} is and {@code 3.0} is not. */
    static boolean isInteger(Node node) {
        return node.isLiteral() && node.getLiteralDatatype() instanceof XSDDatatype type && INTEGERS.contains(type);
    }

    /** How two numbers or two dates stand to each other; empty where they can't be compared. */
    static OptionalInt compare(Node left, Node right) {
        Optional<BigDecimal> one = number(left);
        Optional<BigDecimal> two = number(right);
        if (one.isPresent() && two.isPresent()) {
            return OptionalInt.of(one.get().compareTo(two.get()));
        }
        return isDate(left) && isDate(right)
                ? OptionalInt.of(left.getLiteralLexicalForm().compareTo(right.getLiteralLexicalForm()))
                : OptionalInt.empty();
    }

    /** Dates in ISO 8601 without a zone sort as their spelling does. */
    private static boolean isDate(Node node) {
        return node.isLiteral() && XSDDatatype.XSDdate.equals(node.getLiteralDatatype());
    }
}
