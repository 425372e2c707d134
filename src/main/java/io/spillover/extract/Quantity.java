package io.spillover.extract;

import io.spillover.document.Observation;
import io.spillover.document.Span;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number with what it counts, as the text writes it.
 *
 * @param span the whole expression ("over $1 billion"), UTF-16 offsets into the article
 * @param core the number with its unit, without the bound ("$1 billion")
 * @param value in base units: 1000000000
 * @param unit an ISO 4217 code, {@code percent}, {@code basis points}, an asset's symbol or {@code times} or a noun; empty for a bare number
 * @param rate what it is counted per ("a year"), if said right behind it
 */
record Quantity(
        Span span, Span core, BigDecimal value, Optional<String> unit, Observation.Bound bound, Optional<String> rate) {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    Quantity withBound(Observation.Bound other) {
        return new Quantity(span, core, value, unit, other, rate);
    }

    Quantity withUnit(String other) {
        return new Quantity(span, core, value, Optional.of(other), bound, rate);
    }

    /** Years, days, hours. */
    boolean isDuration() {
        return unit.filter(
                        noun -> noun.matches("(?:millisecond|second|minute|hour|day|week|month|quarter|year|decade)s?"))
                .isPresent();
    }

    /** A duration shorter than a day, which seldom says when. */
    boolean isShort() {
        return unit.filter(noun -> noun.matches("(?:millisecond|second|minute)s?"))
                .isPresent();
    }

    /** Three times, threefold, 3x. */
    boolean isTimes() {
        return unit.filter("times"::equals).isPresent();
    }

    boolean isMoney() {
        return unit.filter(CURRENCIES::contains).isPresent();
    }

    /** Whether it may say how far something moved: a percentage or a multiple. */
    boolean isRelative() {
        return isPercent() || isTimes();
    }

    boolean isPercent() {
        return unit.filter("percent"::equals).isPresent();
    }
}
