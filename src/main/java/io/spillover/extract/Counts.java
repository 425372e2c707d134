package io.spillover.extract;

import io.spillover.annotate.WordList;
import java.util.Optional;

/** Tells what a number without a unit counts, and whether it is worth telling. */
final class Counts {

    /** Durations behind these are times at which something happens, not lengths that are measured. */
    private static final String WHEN =
            "in|within|over|for|after|before|during|since|until|last|past|next|first|recent|coming|on|at|previous|final";

    /** Verbs that take money: what else is counted behind them is not what they move. */
    private static final String PAYS =
            "spend|invest|pay|pour|shell|commit|allocate|earmark|contribute|receive|fetch|move";

    private final MetricFinder metrics;
    private final WordList uncounted = WordList.named("uncounted");

    Counts(MetricFinder metrics) {
        this.metrics = metrics;
    }

    /** The unit of a number before a noun; none where the number is part of a name or of a date. */
    Optional<String> unit(FigureLine line, Frame frame) {
        int head = frame.counted().orElseThrow();
        String unit = metrics.unit(line, head);
        boolean word = unit.length() > 1 && unit.chars().allMatch(Character::isLetter);
        boolean time = frame.quantity().withUnit(unit).isDuration() && isWhen(line, frame);
        return Optional.of(unit)
                .filter(noun -> word && !time && !uncounted.contains(line.lemma(head)) && !isPartOfName(line, frame));
    }

    /** "A 2,000 ETH stake" is counted in coins, whatever they make up. */
    Optional<String> coin(FigureLine line, Frame frame) {
        int next = frame.figure().end();
        return frame.counted()
                .filter(head -> head > next && frame.quantity().unit().isEmpty())
                .filter(head -> line.mentionAt(next)
                        .filter(mention -> mention.end() == next + 1)
                        .isPresent())
                .map(head -> metrics.unit(line, next))
                .filter(unit ->
                        unit.matches("[A-Z]{2,6}") && metrics.asset(line, next).isPresent());
    }

    /** "in the next 12 months", "two weeks ago". */
    private static boolean isWhen(FigureLine line, Frame frame) {
        int before = frame.figure().begin() - 1;
        int behind = frame.counted().orElseThrow() + 1;
        boolean said = frame.preposition().matches(WHEN)
                || line.word(before).matches(WHEN)
                || line.word(frame.figure().begin()).matches("over|some|past|about");
        boolean age = line.word(behind).equals("old")
                && frame.anchor()
                        .filter(anchor -> line.lemma(anchor).equals("be"))
                        .isPresent();
        boolean since = !age
                && line.word(behind).matches("ago|old|earlier|later|before|since|high|low|after")
                && !frame.quantity().withUnit(line.lemma(behind - 1)).isShort();
        return said || since;
    }

    /** "SOC 2", "ISO 27001": a number right behind a name that is no verb of a headline. */
    private static boolean isPartOfName(FigureLine line, Frame frame) {
        int before = frame.figure().begin() - 1;
        boolean digits = line.word(frame.figure().end() - 1).matches("\\d{1,5}");
        return digits
                && line.tag(before).startsWith("NNP")
                && frame.anchor().filter(anchor -> anchor == before).isEmpty()
                && line.word(before).length() > 1
                && (line.mentionAt(before).isEmpty()
                        || !line.isNoun(frame.figure().end()));
    }

    /** Coins and shares that are bought or sold are a volume; "at" tells a price; other counts have no verb's metric. */
    Optional<Metric> fitting(FigureLine line, Frame frame, Metric metric) {
        boolean traded = metric.name().matches("spending|proceeds|volume|holdings|price");
        if (frame.preposition().equals("at") && traded) {
            Optional<Integer> thing = frame.noun().or(() -> Subjects.of(line, metric.token()));
            return Optional.of(new Metric("price", metric.words(), thing.orElse(metric.token())));
        }
        if (frame.quantity().isMoney() || frame.quantity().unit().isEmpty()) {
            return Optional.of(metric);
        }
        if (metric.name().matches("spending|proceeds|volume")) {
            boolean goods = isAmount(frame.quantity()) || !metric.words().matches(PAYS);
            return Optional.of(new Metric("volume", metric.words(), metric.token()))
                    .filter(volume -> goods && !frame.quantity().isDuration());
        }
        boolean always = metric.name().matches("customers|supply");
        return Optional.of(metric).filter(each -> always || isAmount(frame.quantity()));
    }

    /** Money, coins, shares: what can be bought, held, lent and stolen. */
    boolean isAmount(Quantity quantity) {
        return quantity.unit()
                .filter(
                        unit -> unit.matches(
                                "[A-Z]{2,6}|shares?|stocks?|tokens?|coins?|bitcoins?|ethers?|units?|bonds?|notes?|warrants?|ounces?|barrels?|tonnes?|tons?"))
                .isPresent();
    }
}
