package io.spillover.extract.learnt;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cues of a sentence for one of its names, with the words that they were read from.
 *
 * @param tokens by the name of a cue, in the order in which they were read, the tokens whose sound it tells; none where it
 *     tells of no sound
 * @param nearest the word nearest to the name that sounds good or bad
 */
record WitnessedCues(Map<String, List<Integer>> tokens, Optional<Telling> nearest) {
    private static final Set<String> GOOD = Set.of("up", "good");

    WitnessedCues {
        tokens = Collections.unmodifiableMap(tokens);
    }

    /**
     * A word that tells which way.
     *
     * @param sound its class by itself, whatever denies it
     * @param isNegated whether a word that denies stands shortly before it
     */
    record Telling(String sound, int token, boolean isNegated) {
        boolean isGood() {
            return GOOD.contains(sound);
        }
    }

    List<String> names() {
        return List.copyOf(tokens.keySet());
    }
}
