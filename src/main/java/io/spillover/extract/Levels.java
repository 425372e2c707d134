package io.spillover.extract;

import io.spillover.annotate.WordList;
import io.spillover.document.Observation.Bound;
import java.util.List;
import java.util.Optional;

/** Reads at what something stands: "trades at $64,000", "loans surpass $1 billion", "bringing the total to 9 million". */
final class Levels {

    private final MetricFinder metrics;
    private final Counts counts;
    private final WordList levels = WordList.named("levels");

    Levels(MetricFinder metrics, Counts counts) {
        this.metrics = metrics;
        this.counts = counts;
    }

    /** "fell below $50": the bound is the preposition. */
    static boolean isBoundLevel(FigureLine line, Frame frame) {
        return frame.preposition().isEmpty()
                && frame.counted().isEmpty()
                && frame.quantity().bound() != Bound.EXACT
                && line.word(frame.figure().begin()).matches("above|below|under|near|past");
    }

    /** "Pricing lands at $2": the tagger takes the verb for a second noun. */
    Optional<Metric> standing(FigureLine line, int noun) {
        return levels.contains(line.lemma(noun)) ? metrics.named(line, noun - 1) : Optional.empty();
    }

    /** "a record high of $207". */
    static Optional<Metric> extreme(FigureLine line, Frame frame, int noun) {
        boolean price = line.lemma(noun).matches("high|low|peak|ath")
                && frame.quantity().isMoney()
                && frame.quantity().value().compareTo(AbsoluteFigures.AMOUNT) < 0;
        return price ? Optional.of(new Metric("price", line.phrase(noun), noun)) : Optional.empty();
    }

    /** "loans surpass $1 billion", "bitcoin trades at $64,000", "bringing the total to $4 billion". */
    Optional<Part> level(FigureLine line, Frame frame, List<Part> before) {
        return frame.anchor()
                .filter(anchor -> levels.contains(line.lemma(anchor)))
                .flatMap(anchor -> {
                    boolean at = frame.preposition().matches(AbsoluteFigures.AT) || isBoundLevel(line, frame);
                    Optional<Part> valued = valued(line, frame, anchor);
                    if (valued.isPresent()) {
                        return valued;
                    }
                    Optional<Integer> object =
                            frame.noun().filter(noun -> noun > anchor && isObject(line, frame, noun));
                    Optional<Integer> beside = Optional.of(anchor - 1)
                            .filter(noun ->
                                    line.isNoun(noun) && line.tag(anchor).matches("VBD|VBZ|VBP"))
                            .filter(noun -> metrics.named(line, noun)
                                    .or(() -> metrics.price(line, noun))
                                    .isPresent());
                    Optional<Integer> thing = object.or(() -> beside.map(noun -> Subjects.headOf(line, noun)))
                            .or(() -> Subjects.of(line, anchor));
                    Optional<Part> total = thing.flatMap(each -> total(line, frame, each, before));
                    if (total.isPresent()) {
                        return total;
                    }
                    Optional<Metric> metric = thing.flatMap(
                                    each -> metrics.named(line, each).or(() -> priced(line, each, frame, at)))
                            .or(() -> thing.filter(each -> line.isNoun(each)
                                            && (frame.quantity().isMoney() || counts.isAmount(frame.quantity())))
                                    .filter(each -> line.mentionAt(each).isEmpty()
                                            && (at || line.lemma(anchor).matches("be|reach|hit|total")))
                                    .map(each -> metrics.other(line, each)));
                    return metric.filter(each -> frame.preposition().matches("to|of|in|" + AbsoluteFigures.AT + "|"))
                            .map(each -> Part.value(
                                    bounded(line, frame, anchor),
                                    closing(each, before).orElse(anchor),
                                    each));
                });
    }

    /** "a company valued at $5 billion": what all of it is worth, not a price. */
    private static Optional<Part> valued(FigureLine line, Frame frame, int anchor) {
        boolean worth = line.lemma(anchor).equals("value")
                && frame.preposition().equals("at")
                && frame.quantity().isMoney()
                && frame.quantity().value().compareTo(AbsoluteFigures.AMOUNT) >= 0;
        return worth
                ? Optional.of(Part.value(frame, anchor, new Metric("valuation", line.word(anchor), anchor)))
                : Optional.empty();
    }

    /** "bringing the total to 9 million", "sees gold at $4,000". */
    private boolean isObject(FigureLine line, Frame frame, int noun) {
        return frame.preposition().equals("to")
                || (frame.preposition().equals("at")
                        && metrics.asset(line, noun).isPresent());
    }

    /** "bringing the total to 9 million": of what was counted before. */
    static Optional<Part> total(FigureLine line, Frame frame, int thing, List<Part> before) {
        if (!line.lemma(thing).matches("total|figure|number|tally|sum|count|amount|toll")) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return line.topic()
                    .filter(topic -> frame.quantity().isMoney())
                    .map(topic -> Part.value(frame, thing, new Metric(topic, line.phrase(thing), thing)));
        }
        Part last = before.get(before.size() - 1);
        String name = last.metric().name().replace("inflow", "holdings");
        Metric metric = new Metric(name, last.metric().words(), last.metric().token());
        Quantity quantity = frame.quantity();
        Quantity counted = last.figure()
                .quantity()
                .unit()
                .filter(unit -> quantity.unit().isEmpty())
                .map(quantity::withUnit)
                .orElse(quantity);
        return Optional.of(Part.value(frame.withFigure(frame.figure().with(counted)), thing, metric));
    }

    /** "fell 5 % to close at $84": the level at which a movement before it ended. */
    static Optional<Integer> closing(Metric metric, List<Part> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Part last = before.get(before.size() - 1);
        boolean moved = last.slot() == Part.Slot.CHANGE && last.metric().name().equals(metric.name());
        boolean open =
                before.stream().noneMatch(part -> part.anchor() == last.anchor() && part.slot() == Part.Slot.VALUE);
        return moved && open && last.metric().token() == metric.token() ? Optional.of(last.anchor()) : Optional.empty();
    }

    Optional<Metric> priced(FigureLine line, int thing, Frame frame, boolean at) {
        boolean money = frame.quantity().isMoney()
                || frame.counted().isEmpty()
                || frame.quantity()
                        .unit()
                        .filter(unit -> unit.matches("points?|levels?|mark"))
                        .isPresent();
        return money
                ? metrics.price(line, thing).or(() -> at ? metrics.companyPrice(line, thing) : Optional.empty())
                : Optional.empty();
    }

    private Frame bounded(FigureLine line, Frame frame, int verb) {
        Quantity quantity = frame.quantity();
        return levels.meaning(line.lemma(verb))
                .map(Bound::valueOf)
                .filter(bound ->
                        quantity.bound() == Bound.EXACT && frame.preposition().isEmpty())
                .map(bound -> frame.withFigure(frame.figure().with(quantity.withBound(bound))))
                .orElse(frame);
    }
}
