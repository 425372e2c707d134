package io.spillover.extract;

import io.spillover.document.Observation.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads percentages and multiples: by how much something moved, or what share of something is meant. */
final class RelativeFigures {

    private static final String BY = "by|of|between|around|near|over|";

    /** In tokens: how far behind a value its change may stand. */
    private static final int REACH = 8;

    /** Verbs by which somebody moves what they take: "sent the stock 7 % higher". */
    private static final String SENDS = "send|push|drive|lift|pull|drag|take|leave|nudge|bid";

    private final MetricFinder metrics;
    private final Movement movement;
    private final Things things;

    RelativeFigures(MetricFinder metrics, Movement movement, Things things) {
        this.metrics = metrics;
        this.movement = movement;
        this.things = things;
    }

    Optional<Part> read(FigureLine line, Frame frame, List<Part> before) {
        Optional<Part> again =
                again(line, frame, before).or(() -> upper(frame, before)).or(() -> signed(line, frame, before));
        if (again.isPresent()) {
            return again;
        }
        Optional<Integer> mover = mover(line, frame);
        if (mover.isPresent()) {
            return movement.factor(line, mover.get(), frame.quantity())
                    .flatMap(factor -> new Change(line, frame, mover.get(), factor).part(before));
        }
        if (frame.quantity().isTimes()) {
            return multiple(line, frame);
        }
        return moving(line, frame).or(() -> share(line, frame));
    }

    /** "5x leverage", "ten times faster". */
    private Optional<Part> multiple(FigureLine line, Frame frame) {
        int next = frame.figure().end();
        return frame.counted()
                .or(() -> Optional.of(next).filter(token -> line.tag(token).matches("JJR|RBR")))
                .map(token -> Part.value(frame, frame.anchor().orElse(token), metrics.other(line, token)));
    }

    /** "fell 148 points, or 0.5 %", "fell $4 (5 %)": the same step, told as a factor. */
    private Optional<Part> again(FigureLine line, Frame frame, List<Part> before) {
        return Part.crossedBy(frame, before)
                .filter(last -> last.slot() == Part.Slot.STEP)
                .filter(last -> frame.preposition().isEmpty()
                        && frame.figure().begin() - last.figure().end() <= 4)
                .flatMap(last -> movement.factor(line, last.anchor(), frame.quantity())
                        .map(factor -> Part.change(frame, last.anchor(), last.metric(), factor)));
    }

    /** "$5 billion (+92 %)". */
    private Optional<Part> signed(FigureLine line, Frame frame, List<Part> before) {
        BigDecimal factor = BigDecimal.ONE.add(frame.quantity().value().movePointLeft(2));
        return Optional.of(factor)
                .filter(each -> line.word(frame.figure().begin()).matches("[-+−].*") && each.signum() >= 0)
                .flatMap(each -> new Change(line, frame, frame.figure().begin(), each.stripTrailingZeros())
                        .ofValueBefore(before));
    }

    /** The upper end of a range is what the lower one is. */
    private static Optional<Part> upper(Frame frame, List<Part> before) {
        return Part.crossedBy(frame, before)
                .filter(last -> last.slot() == Part.Slot.VALUE
                        && last.figure().quantity().bound() == Bound.AT_LEAST
                        && frame.quantity().bound() == Bound.AT_MOST
                        && frame.figure().begin() - last.figure().end() <= 2)
                .map(last -> Part.value(frame, last.anchor(), last.metric()));
    }

    /** The word that makes it a change: "a 5 % <u>drop</u>", "5 % <u>higher</u>", "<u>rose</u> 5 %", "<u>up</u> 5 %". */
    private Optional<Integer> mover(FigureLine line, Frame frame) {
        Optional<Integer> noun = frame.counted().filter(head -> movement.moves(line, head));
        if (noun.isPresent()) {
            return noun;
        }
        int next = frame.figure().end();
        if (line.tag(next).matches("RB.?|JJR|RP") && movement.moves(line, next)) {
            return Optional.of(next);
        }
        boolean direct = frame.preposition().matches(BY) && frame.crossed().isEmpty();
        return frame.anchor()
                .filter(anchor -> (direct || frame.preposition().equals("by")) && movement.moves(line, anchor))
                .filter(anchor -> !(frame.comma()
                        && line.isVerb(anchor)
                        && frame.preposition().isEmpty()))
                .filter(anchor ->
                        !frame.preposition().equals("of") || line.tag(anchor).startsWith("NN"));
    }

    /** A change and what it is the change of. */
    private final class Change {
        private final FigureLine line;
        private final Frame frame;
        private final int mover;
        private final BigDecimal factor;
        private final boolean behind;
        private final boolean verb;

        Change(FigureLine line, Frame frame, int mover, BigDecimal factor) {
            this.line = line;
            this.frame = frame;
            this.mover = mover;
            this.factor = factor;
            this.behind = mover >= frame.figure().end();
            this.verb = line.isVerb(mover)
                    || (line.tag(mover).startsWith("NN")
                            && !behind
                            && !frame.preposition().equals("of"));
        }

        Optional<Part> ofValueBefore(List<Part> before) {
            return valueBefore(before).map(last -> Part.change(frame, last.anchor(), last.metric(), factor));
        }

        Optional<Part> part(List<Part> before) {
            boolean noun = line.tag(mover).startsWith("NN");
            Optional<Integer> own = noun && !verb ? things.moved(line, mover, Optional.empty()) : Optional.empty();
            if (own.isPresent()) {
                return own.map(thing -> on(mover, thing));
            }
            Optional<Part> value = verb && !isAside() ? Optional.empty() : ofValueBefore(before);
            if (value.isPresent()) {
                return value;
            }
            Optional<Part> next = verb ? Optional.empty() : ofChangeBefore(before);
            if (next.isPresent()) {
                return next;
            }
            if (noun
                    && !verb
                    && frame.preposition().equals("of")
                    && line.topic().isPresent()) {
                return topic(line)
                        .map(topic -> Part.change(frame, mover, new Metric(topic, line.word(mover), mover), factor));
            }
            if (behind) {
                Optional<Integer> sent = frame.noun().filter(object -> frame.anchor()
                        .filter(anchor -> object > anchor && line.lemma(anchor).matches(SENDS))
                        .isPresent());
                if (sent.isPresent()) {
                    return sent.map(thing -> on(frame.anchor().orElseThrow(), thing));
                }
                return frame.anchor()
                        .flatMap(anchor -> Subjects.of(line, anchor).map(thing -> on(anchor, thing)))
                        .or(() -> frame.noun().map(thing -> on(mover, Subjects.headOf(line, thing))));
            }
            Optional<Integer> object = frame.noun().filter(head -> head > mover);
            return things.moved(line, mover, object).map(thing -> on(mover, thing));
        }

        private Part on(int anchor, int thing) {
            return Part.change(
                    frame, anchor, things.metric(line, thing, behind ? mover : anchor, frame.quantity()), factor);
        }

        /** "closed at $84, gaining 2 %": the participle goes on about the value. */
        private boolean isAside() {
            return line.tag(mover).equals("VBG") && line.tag(mover - 1).equals(",");
        }

        /** "up 1 % on the day but down 30 % over the year": another change of the same. */
        private Optional<Part> ofChangeBefore(List<Part> before) {
            int begin = behind ? frame.figure().begin() : mover;
            return before.isEmpty()
                    ? Optional.empty()
                    : Optional.of(before.get(before.size() - 1))
                            .filter(last -> last.slot() == Part.Slot.CHANGE
                                    && begin - last.figure().end() <= REACH
                                    && line.tag(begin - 1).matches("CC|RB"))
                            .filter(last -> IntStream.range(last.figure().end(), begin)
                                    .noneMatch(token -> line.isVerb(token)
                                            || metrics.named(line, token).isPresent()
                                            || line.mentionAt(token).isPresent()))
                            .map(last -> Part.change(frame, mover, last.metric(), factor));
        }

        /** "$84.09, down 4.8 %", "$210 million, a 177 % increase": the change of the value before, if it has none. */
        private Optional<Part> valueBefore(List<Part> before) {
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Part last = before.get(before.size() - 1);
            boolean taken =
                    before.stream().anyMatch(part -> part.anchor() == last.anchor() && part.slot() == Part.Slot.CHANGE);
            return last.slot() == Part.Slot.VALUE && !taken && isRightBehind(last)
                    ? Optional.of(last)
                    : Optional.empty();
        }

        /** No verb and no other measure between; only what the value itself counts, and when. */
        private boolean isRightBehind(Part last) {
            int begin = behind ? frame.figure().begin() : mover;
            if (begin - last.figure().end() > REACH) {
                return false;
            }
            for (int token = last.figure().end(); token < begin; token++) {
                boolean other = token != last.metric().token()
                        && metrics.named(line, token)
                                .filter(metric ->
                                        !metric.name().equals(last.metric().name()))
                                .isPresent();
                boolean verb = line.isVerb(token) && !line.lemma(token).matches("represent|mark|reflect|be|mean");
                if (verb || other || line.tag(token).matches(":")) {
                    return false;
                }
            }
            return true;
        }
    }

    /** "The rate rose to 25 % from 20 %". */
    private Optional<Part> moving(FigureLine line, Frame frame) {
        return frame.anchor().filter(anchor -> movement.moves(line, anchor)).flatMap(anchor -> {
            Optional<Integer> object = frame.noun().filter(head -> head > anchor);
            Optional<Integer> thing = things.moved(line, anchor, object);
            Optional<Part> growth =
                    thing.filter(what -> frame.preposition().equals("to")).flatMap(what -> growth(line, frame, what));
            if (frame.preposition().equals("to")) {
                return growth.or(() -> thing.map(what -> Part.value(frame, anchor, metric(line, what))));
            }
            return frame.preposition().equals("from")
                    ? thing.map(what -> Part.from(frame, anchor, metric(line, what)))
                    : Optional.<Part>empty();
        });
    }

    /** "Growth accelerated to 9 %": how much what was spoken of grew. */
    private Optional<Part> growth(FigureLine line, Frame frame, int noun) {
        if (!line.lemma(noun).equals("growth")) {
            return Optional.empty();
        }
        Optional<Metric> metric = metrics.named(line, noun - 1).or(() -> line.topic()
                .filter(topic -> !line.isNoun(noun - 1))
                .map(topic -> new Metric(topic, line.word(noun), noun)));
        BigDecimal factor = BigDecimal.ONE.add(frame.quantity().value().movePointLeft(2));
        return metric.map(what -> Part.change(frame, noun, what, factor.stripTrailingZeros()));
    }

    /** What was spoken of, if it is something that grows. */
    private static Optional<String> topic(FigureLine line) {
        return line.topic().filter(topic -> topic.matches("revenue|profit|volume|customers|supply"));
    }

    private String shareName(FigureLine line, Frame frame, int whole) {
        boolean held = frame.anchor()
                .flatMap(anchor -> metrics.implied(line, anchor))
                .filter(metric -> metric.name().equals("holdings"))
                .isPresent();
        return line.lemma(whole).equals("market") ? "marketShare" : held ? "holdings" : "other";
    }

    private Metric metric(FigureLine line, int thing) {
        return metrics.named(line, thing).orElseGet(() -> metrics.other(line, thing));
    }

    /** "A 5 % stake", "20 % of the market", "a margin of 45 %", "a tariff of 25 %". */
    private Optional<Part> share(FigureLine line, Frame frame) {
        if (frame.counted().isPresent()) {
            int counted = frame.counted().get();
            return Optional.of(Part.value(frame, counted, metric(line, counted)));
        }
        Optional<Integer> whole = frame.linked("of");
        if (whole.isPresent()) {
            boolean supply = metrics.named(line, whole.get())
                    .filter(metric -> metric.name().equals("supply"))
                    .isPresent();
            if (supply && shareName(line, frame, whole.get()).equals("other")) {
                Metric metric = new Metric("supply", "share of " + line.phrase(whole.get()), whole.get());
                return Optional.of(Part.value(frame, whole.get(), metric));
            }
            int anchor = frame.anchor().orElse(whole.get());
            return Optional.of(Part.value(
                    frame,
                    anchor,
                    new Metric(shareName(line, frame, whole.get()), "share of " + line.phrase(whole.get()), anchor)));
        }
        if (frame.adjacent() && frame.preposition().matches("of|at|to|from|")) {
            return frame.noun().map(noun -> Part.value(frame, noun, metric(line, noun)));
        }
        return frame.anchor()
                .filter(anchor -> line.lemma(anchor).matches("be|stand|sit|reach|hit|remain|average|hold|stay"))
                .flatMap(anchor -> Subjects.of(line, anchor)
                        .filter(line::isNoun)
                        .map(what -> Part.value(frame, anchor, metric(line, what))));
    }
}
