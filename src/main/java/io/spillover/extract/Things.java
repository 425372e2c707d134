package io.spillover.extract;

import java.util.Optional;

/** Finds what moves, and what stands at a level. */
final class Things {

    private final MetricFinder metrics;
    private final Movement movement;

    Things(MetricFinder metrics, Movement movement) {
        this.metrics = metrics;
        this.movement = movement;
    }

    /** The noun that a word of movement says it of: its object or else its subject, what follows "in" for a noun. */
    Optional<Integer> moved(FigureLine line, int anchor, Optional<Integer> object) {
        boolean taking = object.isPresent() && !line.word(anchor + 1).matches("in|of|for|to|from");
        if (line.tag(anchor).startsWith("NN") && !taking && !isHeadlineVerb(line, anchor)) {
            return ofNoun(line, anchor);
        }
        if (line.isVerb(anchor) || taking || isHeadlineVerb(line, anchor)) {
            return object.map(noun -> Math.max(Subjects.headOf(line, noun), anchor + 1))
                    .filter(line::isNoun)
                    .or(() -> Subjects.of(line, anchor));
        }
        return beforeAdverb(line, anchor);
    }

    private static boolean isHeadlineVerb(FigureLine line, int anchor) {
        return line.tag(anchor).startsWith("NN")
                && line.isNoun(anchor - 1)
                && (line.figureAt(anchor + 1).isPresent()
                        || line.word(anchor + 1).equals("to"));
    }

    /** "A rise in profit", "the price drop", "revenue growth". */
    private Optional<Integer> ofNoun(FigureLine line, int noun) {
        if (line.word(noun + 1).matches("in|of|for|to")
                && line.figureAt(noun + 2).isEmpty()) {
            int begin = noun + 2;
            while (line.tag(begin).matches("DT|PRP\\$")) {
                begin++;
            }
            Optional<Integer> inside = line.chunkHead(begin).filter(head -> !line.isTime(head));
            if (inside.isPresent()) {
                return inside;
            }
        }
        int before = noun - 1;
        return line.isNoun(before) && !line.isTime(before) ? Optional.of(before) : Optional.empty();
    }

    /** "Profit down 10 %", "the stock was 3 % lower". */
    private static Optional<Integer> beforeAdverb(FigureLine line, int adverb) {
        int token = adverb - 1;
        while (token >= 0 && (line.tag(token).matches(",|RB|DT|IN") || line.isTime(token))) {
            token--;
        }
        if (line.isNoun(token)) {
            return Optional.of(Subjects.headOf(line, token));
        }
        return line.isVerb(token) ? Subjects.of(line, token) : Optional.empty();
    }

    /** The metric of what moves: named, a price, or the text's own words. */
    Metric metric(FigureLine line, int thing, int anchor, Quantity quantity) {
        boolean traded = quantity.isPercent() && line.lemma(anchor).matches(NOT_OF_BUSINESS);
        return metrics.named(line, thing)
                .or(() -> metrics.price(line, thing))
                .or(() -> traded ? metrics.companyPrice(line, thing) : Optional.empty())
                .or(() -> traded ? metrics.unknownPrice(line, thing) : Optional.empty())
                .orElseGet(() -> metrics.other(line, thing));
    }

    /** Verbs of movement that say of a company that its stock moves; "grew 8 %" says it of its business. */
    private static final String NOT_OF_BUSINESS = "(?!grow|expand|increase|boost|improve|reduce|cut|decrease|raise).*";

    boolean moves(FigureLine line, int token) {
        return movement.moves(line, token);
    }
}
