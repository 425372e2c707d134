package io.spillover.cli;

import io.spillover.graph.FactRow;
import io.spillover.graph.FactRow.Include;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ObservationRow;
import io.spillover.graph.Selector;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** All that was found in one article, within a screen. */
final class ArticleText {
    private static final int MOST_FACT_LINES = 24;
    private static final int MOST_FIGURES = 6;
    private static final int MOST_BEARERS = 6;

    private final KnowledgeGraph graph;
    private final PrintWriter out;

    ArticleText(KnowledgeGraph graph, PrintWriter out) {
        this.graph = graph;
        this.out = out;
    }

    void print(String articleId) {
        Selector article = new Selector.OfArticle(articleId);
        List<FactRow> rows = graph.facts(article, EnumSet.of(Include.INFERRED));
        List<FactRow> facts = rows.stream()
                .filter(row -> row.origin() != FactRow.Origin.INFERRED)
                .toList();
        List<FactRow> inferred = rows.stream()
                .filter(row -> row.origin() == FactRow.Origin.INFERRED)
                .toList();
        List<ObservationRow> figures = graph.observations(article);
        section("Facts", new FactLines(facts).rows(), MOST_FACT_LINES, "spillover facts");
        section("Figures", figures.stream().map(FigureLine::row).toList(), MOST_FIGURES, "spillover observations");
        section("Exposed to", new LinkLines(inferred, "exposedTo").rows(), MOST_BEARERS, "spillover facts --inferred");
        section(
                "At risk from",
                new LinkLines(inferred, "atRiskFrom").rows(),
                MOST_BEARERS,
                "spillover facts --inferred");
    }

    private void section(String title, List<List<String>> rows, int most, String everything) {
        if (rows.isEmpty()) {
            return;
        }
        out.println(title);
        AlignedText text = new AlignedText();
        rows.stream().limit(most).forEach(row -> text.add(indented(row)));
        text.print(out);
        if (rows.size() > most) {
            out.println("  and " + (rows.size() - most) + " more: " + everything);
        }
    }

    private static List<String> indented(List<String> row) {
        return Stream.concat(Stream.of(""), row.stream()).toList();
    }
}
