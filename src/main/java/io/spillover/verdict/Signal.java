package io.spillover.verdict;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;

/**
 * A push on a target, drawn by a rule.
 *
 * @param source the fact, figure, risk or policy that pushes
 * @param direction 1 up, -1 down
 * @param strength from 0 to 1
 * @param effect the row of the transmission by which it pushes: signals of one row are of one kind
 */
public record Signal(
        Node node,
        Node source,
        Node target,
        Horizon horizon,
        int direction,
        BigDecimal strength,
        Channel channel,
        Node effect) {
    public Signal {
        if (Math.abs(direction) != 1) {
            throw new IllegalArgumentException("A signal pushes up (1) or down (-1), not " + direction);
        }
        if (strength.signum() < 0 || strength.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The strength of a signal is from 0 to 1, not " + strength);
        }
    }

    /** The same with another strength. */
    Signal with(BigDecimal otherStrength) {
        return new Signal(node, source, target, horizon, direction, otherStrength, channel, effect);
    }
}
