package io.spillover.verdict;

import io.spillover.graph.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * How an article sounds for entities, as signals: one for each sentence that sounds rather good or bad than neutral.
 *
 * <p>They count beside what rules draw of the same sentence. Measured on the gold verdicts of 29 articles: counted always 120
 * of 150 agree, only where no claim or figure speaks of the entity in the sentence 115, not at all 109; on 299 labelled
 * snippets 0.69 and 0.65.
 */
final class Tones {
    private static final int PLACES = 4;

    private final VerdictWeights weights;

    Tones(VerdictWeights weights) {
        this.weights = weights;
    }

    /**
     * The signals over each horizon, in the order of their IRIs.
     *
     * @param article the graph of an article, or of all tones that count
     */
    List<Signal> signals(Graph article) {
        List<Signal> signals = new ArrayList<>();
        article.find(Node.ANY, RDF.type.asNode(), Vocabulary.TONE).toList().stream()
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(tone -> add(article, tone, signals));
        return signals;
    }

    private void add(Graph article, Node tone, List<Signal> signals) {
        BigDecimal good = number(article, tone, Vocabulary.LIKELY_GOOD);
        BigDecimal bad = number(article, tone, Vocabulary.LIKELY_BAD);
        for (Horizon horizon : Horizon.values()) {
            signals.add(new Signal(
                    tone,
                    tone,
                    object(article, tone, Vocabulary.TONE_OF),
                    horizon,
                    good.compareTo(bad) > 0 ? 1 : -1,
                    strength(good.max(bad), BigDecimal.ONE.subtract(good).subtract(bad)),
                    Channel.DIRECT,
                    Vocabulary.TONE));
        }
    }

    /**
     * What just leaves the neutral band, where good or bad is as likely as neither, and more by the square root of the odds:
     * a sentence that is ten times as likely good as neutral pushes three times as much.
     */
    private BigDecimal strength(BigDecimal likely, BigDecimal neutral) {
        BigDecimal least = weights.doubt()
                .multiply(weights.neutralBand())
                .divide(BigDecimal.ONE.subtract(weights.neutralBand()), PLACES, RoundingMode.UP);
        BigDecimal odds = likely.divide(neutral.max(new BigDecimal("0.001")), MathContext.DECIMAL64);
        return least.multiply(odds.sqrt(MathContext.DECIMAL64))
                .max(least)
                .min(BigDecimal.ONE)
                .setScale(PLACES, RoundingMode.UP);
    }

    private static Node object(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).next().getObject();
    }

    private static BigDecimal number(Graph graph, Node subject, Node property) {
        return new BigDecimal(object(graph, subject, property).getLiteralLexicalForm());
    }
}
