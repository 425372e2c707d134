package io.spillover.graph;

import io.spillover.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * One row of the table of facts: a claim with its fact, or something inferred.
 *
 * <p>Names are labels. {@link #cells()} is the row of the table {@code facts}, in the order of {@link #COLUMNS}.
 *
 * @param article content hash of the article; {@code *} for what rests on several
 * @param predicate local name of a predicate, or the verb phrase of an open claim
 * @param factuality a word as {@code asserted}; {@code inferred} for what a rule drew
 * @param attribution who says so; for what a rule drew, the names of the rules
 * @param span the sentence's UTF-16 offsets in the article's text
 * @param quote the words within the sentence that say it
 * @param origin whether it was said, said openly, said in an opinion section, or drawn
 * @param kind of an exposure its kind, of a risk its state, of a signal its channel
 * @param id its path below the base of instances
 */
public record FactRow(
        String article,
        String subject,
        String predicate,
        String object,
        String factuality,
        String attribution,
        Optional<String> confidence,
        Optional<Span> span,
        String sentence,
        String quote,
        Origin origin,
        Optional<String> kind,
        Optional<String> weight,
        Optional<String> severity,
        String id) {

    /** The header of the table. */
    public static final List<String> COLUMNS = List.of(
            "article",
            "subject",
            "predicate",
            "object",
            "factuality",
            "attribution",
            "confidence",
            "start",
            "end",
            "sentence",
            "kind",
            "weight",
            "severity",
            "id");

    /** How a row came to be. */
    public enum Origin {
        REPORTED,
        OPINION,
        OPEN,
        INFERRED
    }

    /** What a table of facts holds beside claims of the vocabulary's predicates. */
    public enum Include {
        OPEN,
        INFERRED
    }

    public List<String> cells() {
        return List.of(
                article,
                subject,
                predicate,
                object,
                factuality,
                attribution,
                confidence.orElse(""),
                span.map(found -> Integer.toString(found.begin())).orElse(""),
                span.map(found -> Integer.toString(found.end())).orElse(""),
                sentence,
                kind.orElse(""),
                weight.orElse(""),
                severity.orElse(""),
                id);
    }
}
