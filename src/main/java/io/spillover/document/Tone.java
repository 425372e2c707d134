package io.spillover.document;

import java.util.List;

/**
 * How good or bad a sentence sounds for an entity that it names, by cues and not by what it claims.
 *
 * @param target where the sentence names the entity first
 * @param bullish how likely it is good, from 0 to 1; with the next two it comes to 1
 * @param bearish how likely it is bad
 * @param neutral how likely it is neither
 * @param cues the heaviest cues that speak for what is likelier of good and bad, the heaviest first
 */
public record Tone(Mention target, Sentence sentence, double bullish, double bearish, double neutral, List<Cue> cues) {

    /**
     * A cue that can be named to a reader.
     *
     * @param weight by how much it speaks for good rather than bad, in logits
     */
    public record Cue(String name, double weight) {}

    public Tone {
        if (Math.abs(bullish + bearish + neutral - 1) > 1e-6) {
            throw new IllegalArgumentException(
                    "What is likely of a tone comes to 1, not to " + (bullish + bearish + neutral));
        }
        cues = List.copyOf(cues);
    }

    /** What tells this tone from every other of its article: sentence and entity. */
    public String key() {
        return sentence.index() + "|" + target.entity().id();
    }
}
