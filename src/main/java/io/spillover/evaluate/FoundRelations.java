package io.spillover.evaluate;

import io.spillover.document.Span;
import io.spillover.evaluate.RelationsFile.Row;
import io.spillover.extract.learnt.LearntRelation;
import io.spillover.extract.learnt.TypedSpan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says relations between spans that were found in terms of the row's own entities: the one that a span overlaps most.
 *
 * <p>What overlaps no entity gets an index behind them, so that it counts as found and wrong.
 */
record FoundRelations(Row row, List<TypedSpan> spans) {
    FoundRelations {
        spans = List.copyOf(spans);
    }

    List<LearntRelation> inTermsOf(List<LearntRelation> found) {
        return found.stream()
                .map(relation -> new LearntRelation(
                        relation.type(), entity(relation.head()), entity(relation.tail()), relation.probability()))
                .distinct()
                .toList();
    }

    private int entity(int span) {
        Span found = spans.get(span).span();
        return IntStream.range(0, row.entities().size())
                .filter(entity -> row.entities().get(entity).span().overlaps(found))
                .boxed()
                .max((one, other) -> Integer.compare(overlap(one, found), overlap(other, found)))
                .orElse(row.entities().size() + span);
    }

    private int overlap(int entity, Span found) {
        Span own = row.entities().get(entity).span();
        return Math.min(own.end(), found.end()) - Math.max(own.begin(), found.begin());
    }
}
