package io.spillover.extract.learnt;

import java.util.List;

/**
 * What a sentence says of a name, with the label that people gave it.
 *
 * @param label {@code bullish}, {@code bearish} or {@code neutral}
 */
public record LabelledCues(List<String> features, String label) {
    public LabelledCues {
        features = List.copyOf(features);
    }
}
