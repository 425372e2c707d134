package io.spillover.evaluate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of a gold file of facts: what must, or must not, be found in an article.
 *
 * @param number its place in the file, from 1
 * @param fields each with its alternatives; {@code *} among them means any
 */
record GoldLine(int number, Kind kind, List<List<String>> fields) {

    /** What a line is about, with the number of fields that it needs. */
    enum Kind {
        MUST(4),
        MUSTNOT(4),
        OBS(5),
        VERDICT(3),
        RISK(2),
        EXPOSURE(2);

        private final int fields;

        Kind(int fields) {
            this.fields = fields;
        }

        int fields() {
            return fields;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    private static final String ANY = "*";
    private static final String NOT_COMPARED = "-";
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    GoldLine {
        fields = fields.stream().map(List::copyOf).toList();
    }

    /** Whether a field names a thing by the lenient rule: equal, or all words of one in the other. */
    boolean names(int field, String label) {
        GoldName name = GoldName.of(label);
        return any(field)
                || alternatives(field).stream()
                        .anyMatch(gold -> GoldName.of(gold).matches(name));
    }

    /** Whether a field names exactly this thing: the rule of must-not lines. */
    boolean namesExactly(int field, String label) {
        GoldName name = GoldName.of(label);
        return any(field)
                || alternatives(field).stream()
                        .anyMatch(gold -> GoldName.of(gold).equals(name));
    }

    boolean allows(int field, String word) {
        return any(field) || alternatives(field).contains(word);
    }

    boolean any(int field) {
        return alternatives(field).contains(ANY);
    }

    /** Whether a figure is given and within one percent; always, where the line does not compare it. */
    boolean near(int field, Optional<BigDecimal> figure) {
        return alternatives(field).stream()
                .anyMatch(gold -> gold.equals(NOT_COMPARED)
                        || gold.equals(ANY)
                        || figure.filter(value -> near(new BigDecimal(gold), value))
                                .isPresent());
    }

    private static boolean near(BigDecimal gold, BigDecimal value) {
        return gold.subtract(value).abs().compareTo(gold.abs().multiply(ONE_PERCENT)) <= 0;
    }

    boolean hasUnit(int field, Optional<String> unit) {
        return alternatives(field).stream()
                .anyMatch(gold -> gold.equals(NOT_COMPARED)
                        || gold.equals(ANY)
                        || unit.filter(gold::equalsIgnoreCase).isPresent());
    }

    private List<String> alternatives(int field) {
        return fields.get(field);
    }

    ScoredLine right(String predicted, String reason) {
        return scored(predicted, 1, reason);
    }

    ScoredLine wrong(String predicted, String reason) {
        return scored(predicted, 0, reason);
    }

    private ScoredLine scored(String predicted, double score, String reason) {
        String words = fields.stream().map(field -> String.join("|", field)).collect(Collectors.joining(" "));
        return new ScoredLine("line " + number, kind.word(), kind.word() + " " + words, predicted, score, reason);
    }
}
