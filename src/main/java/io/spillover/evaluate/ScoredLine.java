package io.spillover.evaluate;

/**
 * One line of labelled data with what the tool answered.
 *
 * @param id the line's name: its number in the gold file
 * @param kind what the line is about, where the data have several kinds; else empty
 * @param score 1 where the answer is right, 0 where it is not
 * @param reason why it counts as it does, in words
 */
public record ScoredLine(String id, String kind, String gold, String predicted, double score, String reason) {

    /** The same line told apart from those of other files. */
    public ScoredLine in(String file) {
        return new ScoredLine(file + " " + id, kind, gold, predicted, score, reason);
    }
}
