package io.spillover.graph;

import io.spillover.document.Observation;
import io.spillover.document.Period;
import io.spillover.document.Reading;
import org.apache.jena.graph.Node;

/** The figures of an article's graph. */
final class ObservationTriples {

    private final Iris iris;
    private final ArticleTriples lower;
    private final ClaimTriples claims;
    private final Triples triples;
    private final String articleId;

    ObservationTriples(Iris iris, ArticleTriples lower, ClaimTriples claims, Triples triples, String articleId) {
        this.iris = iris;
        this.lower = lower;
        this.claims = claims;
        this.triples = triples;
        this.articleId = articleId;
    }

    void collect(Reading reading) {
        reading.observations().forEach(this::observation);
    }

    private void observation(Observation observation) {
        Node node = iris.observation(articleId, observation);
        triples.type(node, Vocabulary.OBSERVATION)
                .add(node, Vocabulary.ENTITY, lower.entity(observation.entity().entity()))
                .add(node, Vocabulary.METRIC, Vocabulary.term(observation.metric()))
                .add(node, Vocabulary.METRIC_WORDS, observation.words())
                .add(node, Vocabulary.BOUND, observation.bound().word())
                .add(node, Vocabulary.FACTUALITY, ClaimTriples.factuality(observation.factuality()))
                .addText(node, Vocabulary.UNIT, observation.unit())
                .addText(node, Vocabulary.RATE, observation.rate());
        observation.value().ifPresent(number -> triples.add(node, Vocabulary.VALUE, number));
        observation.from().ifPresent(number -> triples.add(node, Vocabulary.FROM, number));
        observation.change().ifPresent(number -> triples.add(node, Vocabulary.CHANGE, number));
        observation.period().ifPresent(period -> period(node, period));
        observation.place().ifPresent(place -> triples.add(node, Vocabulary.PLACE, lower.entity(place)));
        claims.evidence(node, observation.evidence());
    }

    private void period(Node node, Period period) {
        triples.add(node, Vocabulary.PERIOD_TEXT, period.text());
        period.start().ifPresent(day -> triples.add(node, Vocabulary.PERIOD_START, day));
        period.end().ifPresent(day -> triples.add(node, Vocabulary.PERIOD_END, day));
    }
}
