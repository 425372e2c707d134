package io.spillover.graph;

import java.util.List;

/**
 * What became of a reading at the gate of the store.
 *
 * @param added false where the article was there already, and nothing changed
 * @param quarantined what the shapes refused; everything else went in
 * @param nearDuplicates the ids of articles of the store of which it is a copy, with edits or cuts
 */
public record Admission(String articleId, boolean added, List<Quarantined> quarantined, List<String> nearDuplicates) {
    public Admission {
        quarantined = List.copyOf(quarantined);
        nearDuplicates = List.copyOf(nearDuplicates);
    }

    /**
     * A claim or an observation that the shapes refused.
     *
     * @param statement what it says, in words
     * @param reason why it was refused
     * @param sentence where it stands
     */
    public record Quarantined(String statement, String reason, String sentence) {}
}
