package io.spillover.graph;

import io.spillover.document.Reading;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** A reading as the triples of its article's graph. */
final class ReadingTriples {

    private ReadingTriples() {}

    static Set<Triple> of(Iris iris, Reading reading) {
        Triples triples = new Triples();
        String articleId = reading.article().id();
        ArticleTriples lower = new ArticleTriples(iris, reading.article(), triples);
        ClaimTriples claims = new ClaimTriples(iris, lower, triples, articleId);
        lower.collect(reading);
        claims.collect(reading);
        new ToneTriples(iris, lower, triples, articleId).collect(reading);
        new ObservationTriples(iris, lower, claims, triples, articleId).collect(reading);
        triples.addAll(FactTriples.of(iris, triples.collected()));
        return triples.collected();
    }
}
