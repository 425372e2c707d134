package io.spillover.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What is implied for a target over a horizon.
 *
 * @param score from -1 to 1, exactly the sum of the contributions
 * @param confidence from 0 to 1
 * @param contributions the heaviest first
 */
public record Verdict(
        Node target,
        Horizon horizon,
        Label label,
        BigDecimal score,
        BigDecimal confidence,
        List<Contribution> contributions) {
    public Verdict {
        BigDecimal sum = contributions.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(score) != 0) {
            throw new IllegalArgumentException("The contributions to a score of " + score + " sum to " + sum);
        }
        if (label != Label.NEUTRAL && contributions.isEmpty()) {
            throw new IllegalArgumentException("A " + label.word() + " verdict on " + target + " needs a reason");
        }
        contributions = List.copyOf(contributions);
    }

    public Channel channel() {
        return contributions.stream()
                .map(contribution -> contribution.signal().channel())
                .reduce((one, other) -> one == other ? one : Channel.MIXED)
                .orElse(Channel.NONE);
    }
}
