package io.spillover.export;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Which part of the store is to be written.
 *
 * @param focus the entity around which to look; everything where there is none
 * @param depth how many edges away from the focus, in either direction
 * @param onlyInferred whether to leave out what articles say, and write what rules drew alone
 * @param background whether to add what only the lexicon knows
 */
public record ExportRequest(Optional<Node> focus, int depth, boolean onlyInferred, boolean background) {
    public ExportRequest {
        if (depth < 0) {
            throw new IllegalArgumentException("An export cannot reach " + depth + " edges away from its focus");
        }
    }

    /** All that claims and inferences name. */
    public static ExportRequest everything() {
        return new ExportRequest(Optional.empty(), 1, false, false);
    }
}
