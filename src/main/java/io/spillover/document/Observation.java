package io.spillover.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure: the entity it is about, what it measures, and the number.
 *
 * @param metric a metric of the vocabulary ({@code revenue}), or {@code other}
 * @param words the text's own words for what is measured
 * @param value the number in its base unit: 1000000000, not "1 billion"; percent stays percent
 * @param unit an ISO 4217 code, an asset's symbol, {@code percent}, or a noun
 * @param from the earlier value, where the text gives it
 * @param change a factor of the earlier value: "tripled" is 3.0, "fell 8%" is 0.92
 * @param rate what the value is counted per: {@code year}, {@code month}, {@code day}
 */
public record Observation(
        Mention entity,
        String metric,
        String words,
        Optional<BigDecimal> value,
        Bound bound,
        Optional<String> unit,
        Optional<BigDecimal> from,
        Optional<BigDecimal> change,
        Optional<Period> period,
        Optional<Entity> place,
        Optional<String> rate,
        Factuality factuality,
        Evidence evidence) {

    /** How the true number lies to the one that is given. */
    public enum Bound {
        EXACT("exact"),
        ABOUT("about"),
        AT_LEAST("atLeast"),
        AT_MOST("atMost");

        private final String word;

        Bound(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Observation {
        if (value.isEmpty() && change.isEmpty()) {
            throw new IllegalArgumentException("An observation needs a value or a change: " + words);
        }
    }

    /** What tells this observation from every other of its article. */
    public String key() {
        return String.join(
                "|",
                evidence.span().begin() + "-" + evidence.span().end(),
                entity.entity().id(),
                metric,
                value.map(BigDecimal::toPlainString).orElse(""),
                change.map(BigDecimal::toPlainString).orElse(""));
    }
}
