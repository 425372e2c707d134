package io.spillover.infer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The names of all built-ins of the rule language. */
final class Builtins {
    private Builtins() {}

    static List<String> names() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of("noValue"),
                                Arrays.stream(Aggregation.values()).map(Aggregation::word)),
                        Stream.concat(
                                Arrays.stream(Condition.values()).map(Condition::word),
                                Arrays.stream(Computation.values()).map(Computation::word)))
                .distinct()
                .sorted()
                .toList();
    }
}
