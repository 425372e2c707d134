package io.spillover.extract;

import io.spillover.document.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence says of one metric, gathered from the figures that belong together: "surged 177 % to $210 million from
 * $76 million" is a change, a value and an earlier value.
 *
 * @param anchor index of the word that they hang on
 */
record Measurement(
        Metric metric,
        int anchor,
        Optional<Quantity> value,
        Optional<Quantity> from,
        Optional<BigDecimal> change,
        List<Span> spans) {
    Measurement {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("A measurement of " + metric.words() + " needs words that state it");
        }
    }

    /** The same figures of another metric. */
    Measurement of(Metric other) {
        return new Measurement(other, anchor, value, from, change, spans);
    }
}
