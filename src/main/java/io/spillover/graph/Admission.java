package io.spillover.graph;

import java.util.List;
import java.util.Optional;

/**
 * What became of a reading at the gate of the store.
 *
 * @param added false where the article was there already, and nothing that counts changed
 * @param quarantined what the shapes refused; everything else went in
 * @param nearDuplicates the ids of articles of the store of which it is a copy, with edits or cuts
 * @param corrects the id of the older version that it took the place of
 */
public record Admission(
        String articleId,
        boolean added,
        List<Quarantined> quarantined,
        List<String> nearDuplicates,
        Optional<String> corrects) {
    public Admission {
        quarantined = List.copyOf(quarantined);
        nearDuplicates = List.copyOf(nearDuplicates);
    }

    /** Of an article that was there already, or is an older version of one. */
    static Admission known(String articleId) {
        return new Admission(articleId, false, List.of(), List.of(), Optional.empty());
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
