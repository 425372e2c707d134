package io.spillover.verdict;

import java.math.BigDecimal;

/** What one signal adds to a verdict's score, with four decimal places. */
public record Contribution(Signal signal, BigDecimal amount) {}
