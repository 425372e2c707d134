package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import io.spillover.document.Entity;
import io.spillover.document.Evidence;
import io.spillover.document.Mention;
import io.spillover.document.Observation;
import io.spillover.document.Period;
import io.spillover.document.Span;
import io.spillover.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the figures of a sentence: whose, of what, how much, when and where. */
final class ObservationReader {

    private final Lexicon lexicon;
    private final FactualityReader factuality;
    private final Nominals nominals;
    private final QuantityFinder quantities = new QuantityFinder();
    private final MetricFinder metrics;
    private final MeasurementFinder measurements;

    ObservationReader(Lexicon lexicon, FactualityReader factuality, Nominals nominals) {
        this.lexicon = lexicon;
        this.factuality = factuality;
        this.nominals = nominals;
        this.metrics = new MetricFinder(lexicon, nominals);
        this.measurements = new MeasurementFinder(metrics);
    }

    /**
     * Reads one sentence.
     *
     * @param before the observations of the sentences before: the last one's owner is meant where none is named
     * @param focus whom the article is about, meant where nobody else is
     */
    List<Observation> read(Scene scene, List<Observation> before, Optional<Mention> focus) {
        List<Quantity> found =
                quantities
                        .find(
                                scene.annotated().sentence().text(),
                                scene.annotated().sentence().span().begin())
                        .stream()
                        .filter(quantity -> !isPartOfName(scene, quantity))
                        .toList();
        List<Observation> observations = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Measurement measurement : measurements.find(scene, found)) {
            List<Observation> soFar = new ArrayList<>(before);
            soFar.addAll(observations);
            owner(scene, measurement, soFar)
                    .or(() -> focus.map(mention -> meant(mention)))
                    .map(owner -> observation(scene, measurement, owner, observations))
                    .filter(observation -> keys.add(observation.key()))
                    .ifPresent(observations::add);
        }
        return observations;
    }

    /** The 500 of "S&P 500" counts nothing. */
    private static boolean isPartOfName(Scene scene, Quantity quantity) {
        return scene.mentions().stream()
                .anyMatch(mention -> mention.mention().span().overlaps(quantity.core()));
    }

    private Observation observation(Scene scene, Measurement measurement, Mention owner, List<Observation> soFar) {
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
                period(scene, measurement, soFar),
                place(scene, measurement),
                value.flatMap(Quantity::rate),
                factuality.read(scene.graph(), measurement.anchor()).factuality(),
                evidence(scene, measurement));
    }

    private static Evidence evidence(Scene scene, Measurement measurement) {
        List<Span> spans = new ArrayList<>(measurement.spans());
        spans.add(scene.span(measurement.anchor()));
        spans.add(scene.span(measurement.metric().word()));
        return scene.evidence(spans);
    }

    /** The noun's own, else the subject's of its clause, else whose figure came last. */
    private Optional<Mention> owner(Scene scene, Measurement measurement, List<Observation> soFar) {
        IndexedWord word = measurement.metric().word();
        Optional<Mention> own = word.tag().startsWith("NN") ? metrics.owner(scene, word) : Optional.empty();
        return own.or(() -> subject(scene, word))
                .or(() -> subject(scene, measurement.anchor()))
                .or(() -> last(scene, soFar));
    }

    private static Mention meant(Mention focus) {
        return new Mention(
                focus.span(), focus.text(), focus.entity(), focus.score() * 0.7, "whom the article is about");
    }

    private static Optional<Mention> last(Scene scene, List<Observation> soFar) {
        return soFar.stream()
                .filter(observation ->
                        scene.index() - observation.evidence().sentence().index() <= 2)
                .map(Observation::entity)
                .reduce((first, second) -> second);
    }

    /** The subject of the verb that a word is, or hangs on. */
    private Optional<Mention> subject(Scene scene, IndexedWord word) {
        IndexedWord current = word;
        for (int step = 0; step < 4; step++) {
            Optional<Mention> subject = subjectOf(scene, current);
            if (subject.isPresent()) {
                return subject;
            }
            Optional<IndexedWord> up = scene.graph().getIncomingEdgesSorted(current).stream()
                    .filter(edge -> !edge.getRelation().toString().matches("agent|patient|nsubj.*"))
                    .map(SemanticGraphEdge::getGovernor)
                    .findFirst();
            if (up.isEmpty()) {
                return Optional.empty();
            }
            current = up.get();
        }
        return Optional.empty();
    }

    private Optional<Mention> subjectOf(Scene scene, IndexedWord verb) {
        return scene.graph().getOutEdgesSorted(verb).stream()
                .filter(edge -> edge.getRelation().toString().matches("agent|nsubj:pass|nmod:poss"))
                .flatMap(edge -> metrics.owner(scene, edge.getDependent()).stream())
                .findFirst();
    }

    /** The first period behind the figure, else the last before it: a second figure has a period of its own. */
    private Optional<Period> period(Scene scene, Measurement measurement, List<Observation> soFar) {
        String sentence = scene.annotated().sentence().text();
        int offset = scene.annotated().sentence().span().begin();
        int end = measurement.spans().stream().mapToInt(Span::end).max().orElse(offset) - offset;
        Optional<Period> before = soFar.stream()
                .flatMap(observation -> observation.period().stream())
                .reduce((first, second) -> second);
        return Periods.first(sentence.substring(Math.min(end, sentence.length())), before)
                .or(() -> Periods.first(sentence.substring(0, end), before));
    }

    private Optional<Entity> place(Scene scene, Measurement measurement) {
        List<IndexedWord> places = new ArrayList<>();
        for (IndexedWord word : List.of(measurement.metric().word(), measurement.anchor())) {
            scene.graph().getOutEdgesSorted(word).stream()
                    .filter(edge -> edge.getRelation().toString().matches("(nmod|obl):(in|from|across)"))
                    .map(SemanticGraphEdge::getDependent)
                    .forEach(places::add);
        }
        return places.stream()
                .flatMap(word -> nominals.resolve(scene, word).stream())
                .map(Mention::entity)
                .filter(entity -> lexicon.types().isA(entity.type(), "Place"))
                .findFirst();
    }
}
