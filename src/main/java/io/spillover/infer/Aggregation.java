package io.spillover.infer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What a rule may make of all triples that match a pattern. Jena has none; {@code sum} and {@code max} share its words. */
enum Aggregation {
    /** How many there are; 0 where there is none. */
    COUNT("count"),
    /** The sum of the numbers that are their objects; 0 where there is none. */
    SUM("sum"),
    /** The greatest of the numbers that are their objects; no value where there is none. */
    MAX("max");

    private final String word;

    Aggregation(String word) {
        this.word = word;
    }

    /** Its name in the rule language. */
    String word() {
        return word;
    }

    /** @param objects those of the matching triples, one for each */
    Optional<Node> value(List<Node> objects) {
        if (this == COUNT) {
            return Optional.of(Values.literal(BigDecimal.valueOf(objects.size()), true));
        }
        boolean integer = objects.stream().allMatch(Values::isInteger);
        List<BigDecimal> numbers = objects.stream()
                .flatMap(object -> Values.number(object).stream())
                .toList();
        Optional<BigDecimal> value = this == SUM
                ? Optional.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                : numbers.stream().max(BigDecimal::compareTo);
        return value.map(number -> Values.literal(number, integer));
    }

    static Optional<Aggregation> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
