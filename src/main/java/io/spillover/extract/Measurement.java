package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.document.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one verb or noun says of one metric, gathered from the figures that hang on it: "surged 177 % to $210 million
 * from $76 million" is a change, a value and an earlier value.
 */
record Measurement(
        Metric metric,
        IndexedWord anchor,
        Optional<Quantity> value,
        Optional<Quantity> from,
        Optional<BigDecimal> change,
        List<Span> spans) {
    Measurement {
        spans = List.copyOf(spans);
    }

    boolean isEmpty() {
        return value.isEmpty() && change.isEmpty();
    }

    static Measurement of(Metric metric, IndexedWord anchor, Quantity value) {
        return new Measurement(
                metric, anchor, Optional.of(value), Optional.empty(), Optional.empty(), List.of(value.span()));
    }

    Measurement withSpan(Span span) {
        List<Span> more = new ArrayList<>(spans);
        more.add(span);
        return new Measurement(metric, anchor, value, from, change, more);
    }
}
