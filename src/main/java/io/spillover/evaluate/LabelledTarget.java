package io.spillover.evaluate;

import io.spillover.verdict.Label;

/**
 * A text with the label that people gave one of its targets.
 *
 * @param target an asset class, the name of an entity, or {@link #MAIN}
 */
public record LabelledTarget(String id, String text, String target, Label label) {

    /** Stands for the main target of the text, whatever it is. */
    public static final String MAIN = "*";
}
