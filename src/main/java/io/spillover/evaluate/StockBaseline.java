package io.spillover.evaluate;

import io.spillover.extract.StockFact;
import io.spillover.graph.FactRow;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What CoreNLP's own annotators score on the same gold lines, told beside the tool's scores.
 *
 * <p>Only must and must-not lines count, for stock annotators read no figures and draw nothing. Every stock fact counts
 * as asserted.
 */
public final class StockBaseline {
    private static final Set<String> COMPARED = Set.of(GoldLine.Kind.MUST.word(), GoldLine.Kind.MUSTNOT.word());

    private StockBaseline() {}

    /** The must and must-not lines of a gold file, scored against stock facts of its article. */
    public static List<ScoredLine> lines(Path goldFile, List<StockFact> facts) {
        Answers answers = new Answers(facts.stream().map(StockBaseline::row).toList(), List.of(), List.of(), List.of());
        return FactsEvaluation.lines(goldFile, answers).stream()
                .filter(line -> COMPARED.contains(line.kind()))
                .toList();
    }

    /** The tool's scorecard with {@code baselineMust} and {@code baselineViolations} at its end; rows stay the tool's. */
    public static Scorecard beside(Scorecard own, List<ScoredLine> baseline) {
        Map<String, Number> stock = FactsEvaluation.of(baseline).scores();
        Map<String, Number> scores = new LinkedHashMap<>(own.scores());
        scores.put("baselineMust", stock.getOrDefault("must", 1));
        scores.put("baselineViolations", stock.getOrDefault("violations", 0));
        return new Scorecard(scores, own.lines());
    }

    private static FactRow row(StockFact fact) {
        return new FactRow(
                "",
                fact.subject(),
                fact.predicate(),
                fact.object(),
                "asserted",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                FactRow.Origin.REPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
