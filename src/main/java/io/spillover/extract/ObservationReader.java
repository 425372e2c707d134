package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.annotate.WordList;
import io.spillover.document.Entity;
import io.spillover.document.Evidence;
import io.spillover.document.Factuality;
import io.spillover.document.Mention;
import io.spillover.document.Observation;
import io.spillover.document.Period;
import io.spillover.document.Span;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.TypeHierarchy;
import io.spillover.link.LinkedMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the figures of a sentence: whose, of what, how much, when and where. */
final class ObservationReader {

    /** In tokens: how near to a figure a word of expectation makes it one. */
    private static final int EXPECTATION_REACH = 5;

    /** In sentences: how long "the total" is of what was measured last. */
    private static final int TOPIC_REACH = 4;

    /** How much less sure it is that whom the article is about is meant. */
    private static final double FOCUS_DOUBT = 0.7;

    private final TypeHierarchy types;
    private final FactualityReader factuality;
    private final QuantityFinder quantities = new QuantityFinder();
    private final MeasurementFinder measurements;
    private final Owners owners;
    private final PlainOwners plain;
    private final WordList expectations = WordList.named("expectations");

    ObservationReader(Lexicon lexicon, FactualityReader factuality) {
        this.types = lexicon.types();
        this.factuality = factuality;
        MetricFinder metrics = new MetricFinder(lexicon);
        this.measurements = new MeasurementFinder(metrics);
        this.owners = new Owners(types, metrics);
        this.plain = new PlainOwners(types);
    }

    /**
     * Reads one sentence.
     *
     * @param before the observations of the sentences before: the last one's owner is meant where none is named
     * @param focus whom the article is about, meant where nobody else is
     */
    List<Observation> read(Scene scene, List<Observation> before, Optional<Mention> focus) {
        FigureLine line = measurements.line(scene, found(scene), topic(scene, before));
        List<Observation> observations = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Measurement found : measurements.find(line)) {
            List<Observation> soFar = new ArrayList<>(before);
            soFar.addAll(observations);
            Measurement measurement = meant(line, found, soFar);
            owner(line, measurement, soFar, focus)
                    .map(owner -> observation(line, measurement, owner, observations))
                    .filter(observation -> keys.add(observation.key()))
                    .ifPresent(observations::add);
        }
        return observations;
    }

    /** "Revenue tripled after it had grown 400 %": it is what was measured last. */
    private static Measurement meant(FigureLine line, Measurement found, List<Observation> soFar) {
        boolean pronoun = found.metric().isOther()
                && line.word(found.metric().token()).toLowerCase(Locale.ROOT).matches("it|they|this|that|which");
        return soFar.stream()
                .filter(last -> pronoun
                        && line.scene().index() - last.evidence().sentence().index() <= 1)
                .reduce((first, second) -> second)
                .map(last -> found.of(
                        new Metric(last.metric(), last.words(), found.metric().token())))
                .orElse(found);
    }

    /** A count of anything needs its owner in the sentence; an amount may be of whom the text is about. */
    private Optional<Mention> owner(
            FigureLine line, Measurement measurement, List<Observation> soFar, Optional<Mention> focus) {
        Optional<Mention> named = owners.named(line, measurement, isMereCount(measurement));
        if (named.isPresent()) {
            return named.map(owner -> focus.filter(meant -> isDoubtful(owner, meant))
                    .map(ObservationReader::meant)
                    .orElse(owner));
        }
        Optional<Mention> about = focus.map(ObservationReader::meant);
        boolean described = plain.isDescribed(line, measurement);
        Optional<Mention> near = (described ? about : Optional.<Mention>empty())
                .or(() -> plain.named(line, measurement))
                .or(() -> owners.before(line, measurement));
        if (isMereCount(measurement)) {
            return near.or(() -> owners.behind(line, measurement));
        }
        return near.or(() -> owners.last(line.scene().index(), measurement.metric(), soFar))
                .or(() -> about);
    }

    /** "The company" is rather whom the article is about than a name that was only guessed. */
    private static boolean isDoubtful(Mention owner, Mention focus) {
        return owner.text().toLowerCase(Locale.ROOT).matches("the (?:company|firm|group|bank)")
                && owner.entity().origin() == Entity.Origin.COINED
                && focus.entity().origin() != Entity.Origin.COINED;
    }

    private static boolean isMereCount(Measurement measurement) {
        return measurement.metric().isOther()
                && measurement
                        .value()
                        .filter(value -> !value.isMoney() && !value.isRelative())
                        .isPresent();
    }

    /** What the figures of the last sentences measured. */
    private static Optional<String> topic(Scene scene, List<Observation> before) {
        return before.stream()
                .filter(observation ->
                        scene.index() - observation.evidence().sentence().index() <= TOPIC_REACH)
                .map(Observation::metric)
                .filter(metric -> !metric.equals("other") && !metric.equals("rank"))
                .reduce((first, second) -> second);
    }

    private List<Quantity> found(Scene scene) {
        String text = scene.annotated().sentence().text();
        return quantities.find(text, scene.annotated().sentence().span().begin()).stream()
                .filter(quantity -> !isPartOfName(scene, quantity))
                .toList();
    }

    /** The 500 of "S&P 500" counts nothing. */
    private static boolean isPartOfName(Scene scene, Quantity quantity) {
        return scene.mentions().stream()
                .filter(mention -> mention.kind() != LinkedMention.Kind.PHRASE)
                .anyMatch(mention -> mention.mention().span().contains(quantity.core()));
    }

    private Observation observation(FigureLine line, Measurement measurement, Mention owner, List<Observation> soFar) {
        Optional<Quantity> value = measurement.value();
        return new Observation(
                owner,
                measurement.metric().name(),
                measurement.metric().words(),
                value.map(Quantity::value),
                value.map(Quantity::bound).orElse(Observation.Bound.EXACT),
                value.flatMap(Quantity::unit),
                measurement.from().map(Quantity::value),
                measurement.change(),
                period(line.scene(), measurement, soFar),
                place(line, measurement),
                value.flatMap(Quantity::rate),
                factuality(line, measurement),
                evidence(line, measurement));
    }

    private Factuality factuality(FigureLine line, Measurement measurement) {
        Optional<IndexedWord> word = line.scene().word(measurement.anchor());
        Factuality read = word.map(
                        anchor -> factuality.read(line.scene().graph(), anchor).factuality())
                .orElse(Factuality.ASSERTED);
        return read == Factuality.ASSERTED && isExpected(line, measurement) ? Factuality.PROBABLE : read;
    }

    private boolean isExpected(FigureLine line, Measurement measurement) {
        Optional<Figure> figure = line.figures().stream()
                .filter(each -> measurement
                        .value()
                        .filter(value -> value.core().equals(each.quantity().core()))
                        .isPresent())
                .findFirst();
        return figure.stream()
                .flatMapToInt(each -> IntStream.range(each.begin() - EXPECTATION_REACH, each.end() + EXPECTATION_REACH))
                .anyMatch(token -> expectations.contains(line.lemma(token)) || expectations.contains(line.word(token)));
    }

    private static Evidence evidence(FigureLine line, Measurement measurement) {
        List<Span> spans = new ArrayList<>(measurement.spans());
        spans.add(line.span(measurement.anchor()));
        spans.add(line.span(measurement.metric().token()));
        return line.scene().evidence(spans);
    }

    private static Mention meant(Mention focus) {
        return new Mention(
                focus.span(), focus.text(), focus.entity(), focus.score() * FOCUS_DOUBT, "whom the article is about");
    }

    /** The first period behind the figure, else the last before it: a second figure has a period of its own. */
    private static Optional<Period> period(Scene scene, Measurement measurement, List<Observation> soFar) {
        String sentence = scene.annotated().sentence().text();
        int offset = scene.annotated().sentence().span().begin();
        int end = measurement
                        .value()
                        .map(value -> value.core().end())
                        .orElseGet(() -> measurement.spans().get(0).end())
                - offset;
        Optional<Period> before = soFar.stream()
                .flatMap(observation -> observation.period().stream())
                .reduce((first, second) -> second);
        return Periods.first(sentence.substring(Math.min(end, sentence.length())), before)
                .or(() -> Periods.first(sentence.substring(0, end), before));
    }

    /** "in China", behind the metric or the figure. */
    private Optional<Entity> place(FigureLine line, Measurement measurement) {
        return line.scene().mentions().stream()
                .filter(mention -> types.isA(mention.entity().type(), "Place"))
                .filter(mention -> line.word(mention.begin() - 1).matches("in|across|within|from")
                        || (line.word(mention.begin() - 1).equals("the")
                                && line.word(mention.begin() - 2).matches("in|across|within|from")))
                .filter(mention ->
                        Math.abs(mention.begin() - measurement.metric().token()) <= PLACE_REACH)
                .map(LinkedMention::entity)
                .findFirst();
    }

    /** In tokens: how near to the word of its metric a figure's place stands. */
    private static final int PLACE_REACH = 8;
}
