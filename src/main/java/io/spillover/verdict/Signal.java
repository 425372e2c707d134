package io.spillover.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.graph.Node;

/**
 * A push on a target, drawn by a rule.
 *
 * @param source the fact, figure, risk or policy that pushes
 * @param direction 1 up, -1 down
 * @param strength from 0 to 1
 * @param times how often its own strength it counts where it is weighed: 1 in an article by itself
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
        Node effect,
        BigDecimal times) {
    private static final int PLACES = 4;

    public Signal {
        if (Math.abs(direction) != 1) {
            throw new IllegalArgumentException("A signal pushes up (1) or down (-1), not " + direction);
        }
        if (strength.signum() < 0 || strength.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The strength of a signal is from 0 to 1, not " + strength);
        }
    }

    /** As it is by itself. */
    Signal(
            Node node,
            Node source,
            Node target,
            Horizon horizon,
            int direction,
            BigDecimal strength,
            Channel channel,
            Node effect) {
        this(node, source, target, horizon, direction, strength, channel, effect, BigDecimal.ONE);
    }

    /** As it counts so many times, at most whole. */
    Signal times(BigDecimal factor) {
        BigDecimal weighed = strength.multiply(factor).min(BigDecimal.ONE).setScale(PLACES, RoundingMode.HALF_EVEN);
        return new Signal(node, source, target, horizon, direction, weighed, channel, effect, factor);
    }
}
