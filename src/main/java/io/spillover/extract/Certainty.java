package io.spillover.extract;

import io.spillover.document.Factuality;

/**
 * How certain an event is where its words stand.
 *
 * <p>The two flags tell apart what {@link Factuality} puts into one level: "will not cut" and "did not cut" are both
 * denied, but only the first is hedged.
 *
 * @param hedged whether its words put it off, doubt it, make it depend or make it general: planned, likely, possible,
 *     conditional, habitual
 * @param negated whether it is said not to be so, or no longer
 */
public record Certainty(Factuality factuality, boolean hedged, boolean negated) {}
