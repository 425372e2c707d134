package io.spillover.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads factors that are told of a value without a figure: "$6 billion, more than twice the sum of last year". */
final class Comparisons {

    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "twice", new BigDecimal("2.0"),
            "double", new BigDecimal("2.0"),
            "triple", new BigDecimal("3.0"),
            "quadruple", new BigDecimal("4.0"),
            "half", new BigDecimal("0.5"));

    /** In tokens: how far behind a value its comparison stands. */
    private static final int REACH = 5;

    private Comparisons() {}

    static List<Part> find(FigureLine line, List<Part> parts) {
        List<Part> found = new ArrayList<>();
        for (int token = 0; token < line.size(); token++) {
            int at = token;
            Optional.ofNullable(FACTORS.get(line.word(token)))
                    .filter(factor -> isCompared(line, at))
                    .flatMap(factor -> before(at, parts)
                            .map(last -> new Part(
                                    last.figure(),
                                    Part.Slot.CHANGE,
                                    last.anchor(),
                                    last.metric(),
                                    Optional.of(factor))))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean isCompared(FigureLine line, int token) {
        return line.word(token + 1).matches("that|what")
                || (line.word(token + 1).equals("the")
                        && line.lemma(token + 2).matches("figure|level|amount|total|sum|value|number|rate"));
    }

    private static Optional<Part> before(int token, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.slot() == Part.Slot.VALUE
                        && part.figure().end() <= token
                        && token - part.figure().end() <= REACH)
                .filter(part -> parts.stream()
                        .noneMatch(other -> other.anchor() == part.anchor() && other.slot() != Part.Slot.VALUE))
                .reduce((first, second) -> second);
    }
}
