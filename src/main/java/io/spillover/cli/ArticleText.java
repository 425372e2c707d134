package io.spillover.cli;

import io.spillover.graph.FactRow;
import io.spillover.graph.FactRow.Include;
import io.spillover.graph.FactRow.Origin;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Selector;
import io.spillover.verdict.StoredVerdicts;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was found in one article, within a screen. */
final class ArticleText {
    private static final int WIDEST_LINE = 128;
    private static final int MOST_FACT_LINES = 18;
    private static final int MOST_FIGURES = 4;
    private static final int MOST_BEARERS = 3;

    private final Wiring wiring;
    private final KnowledgeGraph graph;
    private final PrintWriter out;

    ArticleText(Wiring wiring, KnowledgeGraph graph, PrintWriter out) {
        this.wiring = wiring;
        this.graph = graph;
        this.out = out;
    }

    void print(String articleId) {
        Selector article = new Selector.OfArticle(articleId);
        List<FactRow> rows = graph.facts(article, EnumSet.of(Include.INFERRED));
        List<FactRow> facts = only(rows, row -> row.origin() != Origin.INFERRED);
        List<FactRow> inferred = only(rows, row -> row.origin() == Origin.INFERRED);
        section("Facts", new FactLines(facts).rows(), MOST_FACT_LINES, "facts");
        section(
                "Figures",
                graph.observations(article).stream().map(FigureLine::row).toList(),
                MOST_FIGURES,
                "observations");
        section("Exposed to", new LinkLines(inferred, "exposedTo").rows(), MOST_BEARERS, "facts --inferred");
        section("At risk from", new LinkLines(inferred, "atRiskFrom").rows(), MOST_BEARERS, "facts --inferred");
        verdicts(articleId, facts);
    }

    private void verdicts(String articleId, List<FactRow> facts) {
        Map<String, Long> spokenOf =
                facts.stream().collect(Collectors.groupingBy(FactRow::subject, Collectors.counting()));
        VerdictLines lines = new VerdictLines(
                new StoredVerdicts(graph).of(Optional.of(articleId)),
                spokenOf,
                row -> wiring.isAlwaysJudged(row.target()),
                wiring.explainer(graph, Optional.of(articleId), false));
        section("Verdicts", lines.rows(), Integer.MAX_VALUE, "verdict");
        if (lines.more() > 0) {
            out.println("  and on " + Words.count(lines.more(), "more target") + ": spillover verdict");
        }
    }

    private void section(String title, List<List<String>> rows, int most, String command) {
        if (rows.isEmpty()) {
            return;
        }
        out.println(title);
        AlignedText text = new AlignedText();
        rows.stream().limit(most).forEach(row -> text.add(indented(row)));
        text.print(out, WIDEST_LINE);
        if (rows.size() > most) {
            out.println("  and " + Words.count(rows.size() - most, "more line") + ": spillover " + command);
        }
    }

    private static List<String> indented(List<String> row) {
        return Stream.concat(Stream.of(""), row.stream()).toList();
    }

    private static List<FactRow> only(List<FactRow> rows, Predicate<FactRow> wanted) {
        return rows.stream().filter(wanted).toList();
    }
}
