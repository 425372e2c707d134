package io.spillover.graph;

import io.spillover.document.Reading;
import io.spillover.document.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** How an article sounds for entities, as triples of its graph: rules do not see them, verdicts weigh them. */
final class ToneTriples {
    private static final int PLACES = 3;

    private final Iris iris;
    private final ArticleTriples lower;
    private final Triples triples;
    private final String articleId;

    ToneTriples(Iris iris, ArticleTriples lower, Triples triples, String articleId) {
        this.iris = iris;
        this.lower = lower;
        this.triples = triples;
        this.articleId = articleId;
    }

    void collect(Reading reading) {
        reading.tones().forEach(this::tone);
    }

    private void tone(Tone tone) {
        Node node = iris.tone(articleId, tone.key());
        triples.type(node, Vocabulary.TONE)
                .add(node, Vocabulary.TONE_OF, lower.entity(tone.target().entity()))
                .add(node, Vocabulary.SENTENCE, iris.sentence(articleId, tone.sentence()))
                .add(node, Vocabulary.LIKELY_GOOD, number(tone.bullish()))
                .add(node, Vocabulary.LIKELY_BAD, number(tone.bearish()));
        tone.cues()
                .forEach(cue -> triples.add(
                        node, Vocabulary.CUE, cue.name() + String.format(Locale.ROOT, " %+.2f", cue.weight())));
    }

    private static BigDecimal number(double likely) {
        return BigDecimal.valueOf(likely).setScale(PLACES, RoundingMode.HALF_EVEN);
    }
}
