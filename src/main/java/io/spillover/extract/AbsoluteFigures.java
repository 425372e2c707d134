package io.spillover.extract;

import io.spillover.document.Observation.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads amounts and counts: what they measure, by the words around them in the order of how surely these tell it. */
final class AbsoluteFigures {

    static final String AT = "at|near|around|above|below|past|under|over";
    private static final String LEVEL = "to|toward|towards|" + AT;
    private static final String EARLIER = "from|versus|vs|vs\\.|against|than|compared";
    private static final String JOINERS = "or|and|\\(|-lrb-|-|–";

    /** Nouns for numbers without a unit. */
    private static final String SCORES = "score|index|ratio|reading|multiple|rating|beta|pmi|mnav|gauge";

    /** Below it, a number without a unit and without anything counted is not an amount. */
    static final BigDecimal AMOUNT = new BigDecimal(1_000_000);

    /** In tokens: "$2 per million input tokens and $6 per million output tokens". */
    private static final int LIST_GAP = 7;

    private final MetricFinder metrics;
    private final Movement movement;
    private final Things things;
    private final Counts counts;
    private final Levels levels;

    AbsoluteFigures(MetricFinder metrics, Movement movement, Things things) {
        this.metrics = metrics;
        this.movement = movement;
        this.things = things;
        this.counts = new Counts(metrics);
        this.levels = new Levels(metrics, counts);
    }

    Optional<Part> read(FigureLine line, Frame bare, List<Part> before) {
        return withUnit(line, bare).flatMap(frame -> Stream.<Optional<Part>>of(
                        earlier(line, frame, before),
                        again(line, frame, before),
                        counted(line, frame),
                        moved(line, frame, before),
                        named(line, frame),
                        levels.level(line, frame, before),
                        implied(line, frame),
                        linked(line, frame, before),
                        other(line, frame))
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** A bare number counts what stands behind it; if nothing does, it is a figure only as a level or an amount. */
    private Optional<Frame> withUnit(FigureLine line, Frame frame) {
        if (frame.quantity().unit().isPresent()) {
            return Optional.of(frame);
        }
        Optional<String> coin = counts.coin(line, frame);
        if (coin.isPresent()) {
            return coin.map(unit ->
                    frame.withFigure(frame.figure().with(frame.quantity().withUnit(unit))));
        }
        if (frame.counted().isPresent()) {
            return counts.unit(line, frame)
                    .map(unit -> frame.withFigure(
                            frame.figure().with(frame.quantity().withUnit(unit))));
        }
        boolean level = frame.anchor().isPresent()
                && (frame.preposition().matches(LEVEL + "|by") || Levels.isBoundLevel(line, frame))
                && !line.tag(frame.figure().end()).matches("CD|NNP|POS");
        boolean scored = frame.anchor()
                        .filter(anchor -> line.lemma(anchor).equals("score"))
                        .isPresent()
                || (frame.adjacent()
                        && frame.noun()
                                .filter(noun -> line.lemma(noun).matches(SCORES))
                                .isPresent());
        boolean amount = scored || frame.quantity().value().compareTo(AMOUNT) >= 0;
        return level || amount ? Optional.of(frame) : Optional.empty();
    }

    /** "from $5 billion", "compared with $5 billion a year earlier": the earlier value of what came before. */
    private static Optional<Part> earlier(FigureLine line, Frame frame, List<Part> before) {
        if (before.isEmpty() || !frame.preposition().matches(EARLIER)) {
            return Optional.empty();
        }
        Part last = before.get(before.size() - 1);
        boolean behind = frame.crossed().filter(last.figure()::isAt).isPresent()
                || frame.anchor()
                        .filter(anchor -> anchor >= last.figure().end()
                                && anchor - last.figure().end() <= 1
                                && !line.isVerb(anchor))
                        .isPresent();
        boolean compared = !frame.preposition().equals("than")
                || IntStream.of(2, 3)
                        .mapToObj(back -> line.word(frame.figure().begin() - back))
                        .anyMatch(word -> word.matches("more|less|higher|lower|greater|smaller|up|down"));
        boolean sameUnit = last.slot() == Part.Slot.CHANGE
                || last.figure().quantity().unit().equals(frame.quantity().unit());
        return behind && compared && sameUnit && last.slot() != Part.Slot.FROM
                ? Optional.of(Part.from(frame, last.anchor(), last.metric()))
                : Optional.empty();
    }

    /** "1,638 BTC ($105 million)", "$5 billion, or $1.20 a share", "$5 and $6 billion": as the figure before. */
    private static Optional<Part> again(FigureLine line, Frame frame, List<Part> before) {
        return Part.crossedBy(frame, before)
                .filter(last -> frame.preposition().matches("worth|") && last.slot() == Part.Slot.VALUE)
                .filter(last -> frame.preposition().equals("worth") || isJoined(line, last, frame))
                .filter(last -> !(frame.quantity().isMoney() && frame.counted().isPresent()))
                .map(last -> Part.value(frame, last.anchor(), last.metric()));
    }

    private static boolean isJoined(FigureLine line, Part last, Frame frame) {
        int gap = frame.figure().begin() - last.figure().end();
        boolean word =
                gap > 0 && gap <= 3 && line.word(frame.figure().begin() - 1).matches(JOINERS);
        boolean range = gap <= 2
                && last.figure().quantity().bound() == Bound.AT_LEAST
                && frame.quantity().bound() == Bound.AT_MOST;
        boolean listed = gap > 0
                && gap <= LIST_GAP
                && line.word(frame.figure().begin() - 1).equals("and")
                && line.word(last.figure().end()).equals("per")
                && last.figure().quantity().unit().equals(frame.quantity().unit());
        return word || range || listed;
    }

    /** "A $13 million loss", "8 million users", "a $5 billion decline in holdings". */
    private Optional<Part> counted(FigureLine line, Frame frame) {
        return frame.counted().flatMap(head -> {
            boolean money = frame.quantity().isMoney()
                    || counts.coin(line, frame)
                            .filter(unit -> !movement.moves(line, head))
                            .isPresent();
            Optional<Metric> metric = money ? metrics.named(line, head) : metrics.countedAs(line, head);
            if (movement.moves(line, head) && metric.isEmpty()) {
                return Optional.of(Part.value(frame, head, step(line, head)));
            }
            return metric.map(named -> Part.value(frame, head, named));
        });
    }

    /** An amount by which something moved is no level of it. */
    private Metric step(FigureLine line, int anchor) {
        String words = things.moved(line, anchor, Optional.empty())
                .map(thing -> line.lemma(anchor) + " of " + line.phrase(thing))
                .orElse(line.lemma(anchor));
        return new Metric("other", words, anchor);
    }

    /** "rose to $5 billion", "was raised by $2 to $30", "added $250 million to its reserve". */
    private Optional<Part> moved(FigureLine line, Frame frame, List<Part> before) {
        return frame.anchor().filter(anchor -> movement.moves(line, anchor)).flatMap(anchor -> {
            Optional<Integer> object = frame.noun().filter(head -> head > anchor);
            Optional<Metric> metric = things.moved(line, anchor, object)
                    .map(thing -> things.metric(line, thing, anchor, frame.quantity()));
            if (frame.preposition().equals("from")) {
                return metric.map(what -> Part.from(frame, anchor, what));
            }
            if (frame.preposition().matches(LEVEL) || Levels.isBoundLevel(line, frame)) {
                Optional<Metric> stepped = Part.crossedBy(frame, before)
                        .filter(last -> last.slot() == Part.Slot.STEP && last.anchor() == anchor)
                        .map(Part::metric);
                return stepped.or(() -> metric)
                        .map(what ->
                                Part.value(frame, Levels.closing(what, before).orElse(anchor), what));
            }
            return frame.preposition().matches("by|") && frame.crossed().isEmpty()
                    ? increment(line, frame, anchor, metric)
                    : Optional.empty();
        });
    }

    /** By how much: what is added to a reserve flows in; what a verb takes has the verb's own metric. */
    private Optional<Part> increment(FigureLine line, Frame frame, int anchor, Optional<Metric> moved) {
        Optional<Metric> target = frame.linked("to|into")
                .or(frame::noun)
                .flatMap(noun -> metrics.named(line, noun))
                .filter(metric -> metric.name().equals("holdings"));
        if (target.isPresent()) {
            String flow = movement.rises(line, anchor) ? "inflow" : "outflow";
            return Optional.of(Part.value(
                    frame,
                    anchor,
                    new Metric(flow, target.get().words(), target.get().token())));
        }
        boolean amount = frame.quantity().isMoney()
                && moved.filter(metric -> metric.name().equals("price")).isEmpty();
        return metrics.implied(line, anchor)
                .filter(metric -> frame.preposition().isEmpty() && amount)
                .map(metric -> Part.value(frame, anchor, metric))
                .or(() -> moved.map(metric -> Part.step(frame, anchor, metric)));
    }

    /** "revenue of $5 billion", "a valuation at $5 billion", "revenue $5 billion". */
    private Optional<Part> named(FigureLine line, Frame frame) {
        return frame.noun()
                .filter(noun -> frame.adjacent())
                .filter(noun -> frame.preposition().matches("of|at|to|for|near|above|below|around|as|in|between|"))
                .flatMap(noun -> metrics.named(line, noun)
                        .or(() -> levels.standing(line, noun))
                        .or(() -> Levels.extreme(line, frame, noun))
                        .map(metric -> Part.value(frame, noun, metric)));
    }

    /** "spent $5 billion", "bought 350 BTC", "$5 million was stolen". */
    private Optional<Part> implied(FigureLine line, Frame frame) {
        boolean own = frame.anchor().isPresent()
                && !(frame.comma()
                        && frame.behind().isPresent()
                        && frame.preposition().isEmpty());
        Optional<Integer> verb = own
                ? frame.anchor()
                : frame.behind().filter(word -> line.tag(word).equals("VBN") && counts.isAmount(frame.quantity()));
        return verb.flatMap(word -> metrics.implied(line, word)
                .filter(metric -> frame.preposition().matches("|for|at|of|to|up|in|by|" + AT))
                .flatMap(metric -> counts.fitting(line, frame, metric))
                .map(metric -> Part.value(frame, word, told(line, frame, metric))));
    }

    /** "produced $5 million in revenue": the noun tells it better than the verb. */
    private Metric told(FigureLine line, Frame frame, Metric implied) {
        return frame.linked("in|of")
                .filter(noun ->
                        implied.name().equals("volume") && frame.quantity().isMoney())
                .flatMap(noun -> metrics.named(line, noun))
                .filter(metric -> metric.name().matches("revenue|profit"))
                .orElse(implied);
    }

    /** "$70 million in losses", "$5 billion of debt", "$5 million of the total". */
    private Optional<Part> linked(FigureLine line, Frame frame, List<Part> before) {
        Optional<Part> total = frame.linked("of").flatMap(noun -> Levels.total(line, frame, noun, before));
        if (total.isPresent()) {
            return total;
        }
        return frame.linked("in|of|for|from")
                .filter(noun -> frame.quantity().isMoney())
                .flatMap(noun -> metrics.named(line, noun).map(metric -> Part.value(frame, noun, metric)));
    }

    /** Under the text's own words: what it counts, else what it is of, else the noun or verb it hangs on. */
    private Optional<Part> other(FigureLine line, Frame frame) {
        Optional<Metric> price = frame.anchor()
                .filter(anchor ->
                        frame.preposition().matches(AT) && frame.quantity().isMoney())
                .flatMap(anchor -> Subjects.of(line, anchor))
                .flatMap(thing -> levels.priced(line, thing, frame, false));
        if (price.isPresent()) {
            return price.map(metric -> Part.value(frame, metric.token(), metric));
        }
        Optional<Integer> word = frame.counted()
                .or(() -> frame.linked("in|of|for|to|toward|towards|on"))
                .or(frame::noun)
                .or(frame::anchor);
        return word.map(token -> Part.value(frame, frame.anchor().orElse(token), metrics.other(line, token)));
    }
}
