package io.spillover.extract;

import io.spillover.document.Observation;
import io.spillover.document.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with what it counts, as the text writes it.
 *
 * @param span the whole expression ("over $1 billion"), UTF-16 offsets into the article
 * @param core the number with its unit, without the bound ("$1 billion")
 * @param value in base units: 1000000000
 * @param unit an ISO 4217 code, {@code percent}, {@code basis points}, an asset's symbol or a noun; empty for a bare number
 * @param rate what it is counted per ("a year"), if said right behind it
 */
record Quantity(
        Span span, Span core, BigDecimal value, Optional<String> unit, Observation.Bound bound, Optional<String> rate) {

    Quantity withBound(Observation.Bound other) {
        return new Quantity(span, core, value, unit, other, rate);
    }

    Quantity withUnit(String other) {
        return new Quantity(span, core, value, Optional.of(other), bound, rate);
    }

    boolean isPercent() {
        return unit.filter("percent"::equals).isPresent();
    }
}
