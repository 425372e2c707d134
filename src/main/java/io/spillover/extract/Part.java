package io.spillover.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one figure adds to a measurement.
 *
 * @param anchor index of the word that parts of one measurement share: a verb, or the metric's own word
 * @param factor for a change: by what the earlier value is multiplied
 */
record Part(Figure figure, Slot slot, int anchor, Metric metric, Optional<BigDecimal> factor) {

    /** What a figure is to the measure. */
    enum Slot {
        VALUE,
        FROM,
        /** By what factor. */
        CHANGE,
        /** By what amount: worth telling only where the text gives neither value nor factor. */
        STEP
    }

    static Part value(Frame frame, int anchor, Metric metric) {
        return new Part(frame.figure(), Slot.VALUE, anchor, metric, Optional.empty());
    }

    static Part from(Frame frame, int anchor, Metric metric) {
        return new Part(frame.figure(), Slot.FROM, anchor, metric, Optional.empty());
    }

    static Part step(Frame frame, int anchor, Metric metric) {
        return new Part(frame.figure(), Slot.STEP, anchor, metric, Optional.empty());
    }

    static Part change(Frame frame, int anchor, Metric metric, BigDecimal factor) {
        return new Part(frame.figure(), Slot.CHANGE, anchor, metric, Optional.of(factor));
    }

    /** The last of some parts, where it is the one that a frame crossed. */
    static Optional<Part> crossedBy(Frame frame, List<Part> before) {
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1))
                        .filter(last ->
                                frame.crossed().filter(last.figure()::isAt).isPresent());
    }
}
