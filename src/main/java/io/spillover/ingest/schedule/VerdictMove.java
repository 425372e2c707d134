package io.spillover.ingest.schedule;

/**
 * A verdict that a run has changed, in words. A dash stands for a label and a score that there are not.
 *
 * @param reason the heaviest of the new verdict
 */
public record VerdictMove(
        String target,
        String horizon,
        String labelBefore,
        String scoreBefore,
        String label,
        String score,
        String reason) {
    static final String NONE = "-";

    /** In one line, such as {@code crypto short neutral -0.0625 → bearish -0.1700: policy tension}. */
    public String words() {
        return target + " " + horizon + " " + labelBefore + " " + scoreBefore + " → " + label + " " + score + ": "
                + reason;
    }
}
