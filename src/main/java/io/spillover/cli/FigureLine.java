package io.spillover.cli;

import io.spillover.graph.ObservationRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A figure as a person writes it: {@code > 1,000,000,000 USD a year}. */
final class FigureLine {
    private static final Map<String, String> BOUNDS =
            Map.of("atLeast", "at least ", "atMost", "at most ", "about", "about ");

    /** What a period has behind its words, for programs. */
    private static final String ISO_DATES = " \\([0-9/ -]+\\)$";

    private FigureLine() {}

    /** The row of factuality, entity, metric and figure. */
    static List<String> row(ObservationRow figure) {
        String metric = figure.metric().equals("other") ? figure.words() : figure.metric();
        String factuality = figure.inOpinion() ? figure.factuality() + " (opinion)" : figure.factuality();
        return List.of(factuality, figure.entity(), metric, figure(figure));
    }

    private static String figure(ObservationRow figure) {
        StringJoiner words = new StringJoiner(" ");
        figure.value()
                .ifPresent(value -> words.add(BOUNDS.getOrDefault(figure.bound(), "")
                        + Words.grouped(new BigDecimal(value))
                        + figure.unit()
                                .map(unit -> unit.equals("percent") ? "%" : " " + unit)
                                .orElse("")));
        figure.change().ifPresent(change -> words.add("×" + Words.grouped(new BigDecimal(change))));
        figure.from().ifPresent(from -> words.add("from " + Words.grouped(new BigDecimal(from))));
        figure.rate().ifPresent(rate -> words.add("a " + rate));
        figure.period().ifPresent(period -> words.add(period.replaceFirst(ISO_DATES, "")));
        figure.place().ifPresent(place -> words.add("(" + place + ")"));
        return words.toString();
    }
}
