package io.spillover.cli;

import java.util.List;
import java.util.stream.IntStream;

/** A statement as a user writes it: names around a predicate of one word. */
record ThreeWords(String subject, String predicate, String object) {

    /** Every way to read some words as a statement, since names may have several: the shortest subject first. */
    static List<ThreeWords> in(String words) {
        List<String> parts = List.of(words.strip().split("\\s+", -1));
        return IntStream.range(1, Math.max(1, parts.size() - 1))
                .mapToObj(middle -> new ThreeWords(
                        String.join(" ", parts.subList(0, middle)),
                        parts.get(middle),
                        String.join(" ", parts.subList(middle + 1, parts.size()))))
                .toList();
    }
}
