package io.spillover.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A verdict as the store has it.
 *
 * @param article content hash of the article it rests on, {@code *} for the whole store
 * @param target the name of what it is on
 * @param id its path below the base of instances
 * @param pushes its contributions, the heaviest first
 */
public record VerdictRow(
        String article,
        String target,
        Node targetNode,
        Horizon horizon,
        Label label,
        BigDecimal score,
        BigDecimal confidence,
        Channel channel,
        String id,
        List<Push> pushes) {

    /** The header of the table. */
    public static final List<String> COLUMNS =
            List.of("article", "target", "horizon", "label", "score", "confidence", "channel", "id");

    /**
     * A contribution as it is stored.
     *
     * @param times how often its own strength the signal counts
     */
    public record Push(Node signal, BigDecimal amount, BigDecimal times) {}

    public VerdictRow {
        pushes = List.copyOf(pushes);
    }

    public List<String> cells() {
        return List.of(
                article,
                target,
                horizon.word(),
                label.word(),
                score.toPlainString(),
                confidence.toPlainString(),
                channel.word(),
                id);
    }
}
