package io.spillover.evaluate;

import io.spillover.graph.FactRow;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ObservationRow;
import io.spillover.graph.Selector;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the tool says of one article.
 *
 * @param facts reported ones, those of opinion sections among them
 * @param inferred links that rules drew, exposures and risks among them
 */
public record Answers(
        List<FactRow> facts, List<ObservationRow> figures, List<FactRow> inferred, List<Judgement> verdicts) {
    public Answers {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        inferred = List.copyOf(inferred);
        verdicts = List.copyOf(verdicts);
    }

    /** What a store that holds one article says; verdicts come from where they are judged. */
    public static Answers of(KnowledgeGraph graph, List<Judgement> verdicts) {
        List<FactRow> rows = graph.facts(Selector.wholeStore(), EnumSet.of(FactRow.Include.INFERRED));
        Map<Boolean, List<FactRow>> byOrigin =
                rows.stream().collect(Collectors.partitioningBy(row -> row.origin() == FactRow.Origin.INFERRED));
        return new Answers(
                byOrigin.getOrDefault(false, List.of()),
                graph.observations(Selector.wholeStore()),
                byOrigin.getOrDefault(true, List.of()),
                verdicts);
    }

    /** A verdict by its words: {@code crypto, short, neutral}. */
    public record Judgement(String target, String horizon, String label) {}
}
