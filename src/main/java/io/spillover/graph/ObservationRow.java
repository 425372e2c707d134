package io.spillover.graph;

import io.spillover.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * One row of the table of observations; numbers in their plain form, names as labels.
 *
 * <p>{@link #cells()} is the row of the table {@code observations}, in the order of {@link #COLUMNS}.
 *
 * @param metric local name of the metric; for {@code other} see {@code words}
 * @param words the text's own words for what is measured
 * @param span the sentence's UTF-16 offsets in the article's text
 * @param id its path below the base of instances
 */
public record ObservationRow(
        String article,
        String entity,
        String metric,
        String words,
        Optional<String> value,
        String bound,
        Optional<String> unit,
        Optional<String> from,
        Optional<String> change,
        Optional<String> period,
        Optional<String> place,
        Optional<String> rate,
        String factuality,
        Span span,
        String sentence,
        boolean inOpinion,
        String id) {

    /** The header of the table. */
    public static final List<String> COLUMNS = List.of(
            "article",
            "entity",
            "metric",
            "value",
            "bound",
            "unit",
            "from",
            "change",
            "period",
            "place",
            "rate",
            "factuality",
            "start",
            "end",
            "sentence",
            "id");

    public List<String> cells() {
        return List.of(
                article,
                entity,
                metric,
                value.orElse(""),
                bound,
                unit.orElse(""),
                from.orElse(""),
                change.orElse(""),
                period.orElse(""),
                place.orElse(""),
                rate.orElse(""),
                factuality,
                Integer.toString(span.begin()),
                Integer.toString(span.end()),
                sentence,
                id);
    }
}
