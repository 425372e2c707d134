package io.spillover.cli;

import static io.spillover.cli.Table.hidden;
import static io.spillover.cli.Table.shown;

import io.spillover.document.Span;
import io.spillover.graph.FactRow;
import io.spillover.graph.ObservationRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The columns of the tables of facts and figures; their names are a contract with other programs. */
final class FactTables {
    static final Table<FactRow> FACTS = new Table<>(List.of(
            hidden("article", FactRow::article),
            shown("subject", FactRow::subject),
            shown("predicate", FactRow::predicate),
            shown("object", FactRow::object),
            shown("factuality", FactRow::factuality),
            shown("attribution", FactRow::attribution),
            hidden("confidence", row -> number(row.confidence())),
            hidden("start", row -> row.span().map(Span::begin)),
            hidden("end", row -> row.span().map(Span::end)),
            shown("sentence", FactRow::sentence),
            hidden("kind", FactRow::kind),
            hidden("weight", row -> number(row.weight())),
            hidden("severity", row -> number(row.severity())),
            hidden("id", FactRow::id)));

    static final Table<ObservationRow> OBSERVATIONS = new Table<>(List.of(
            hidden("article", ObservationRow::article),
            shown("entity", ObservationRow::entity),
            shown("metric", ObservationRow::metric),
            shown("value", row -> number(row.value())),
            shown("bound", ObservationRow::bound),
            shown("unit", ObservationRow::unit),
            shown("from", row -> number(row.from())),
            shown("change", row -> number(row.change())),
            shown("period", ObservationRow::period),
            shown("place", ObservationRow::place),
            shown("rate", ObservationRow::rate),
            shown("factuality", ObservationRow::factuality),
            hidden("start", row -> row.span().begin()),
            hidden("end", row -> row.span().end()),
            shown("sentence", ObservationRow::sentence),
            hidden("id", ObservationRow::id)));

    private FactTables() {}

    private static Optional<BigDecimal> number(Optional<String> digits) {
        return digits.map(BigDecimal::new);
    }
}
