package io.spillover.cli;

import io.spillover.graph.FactRow;
import io.spillover.graph.FactRow.Include;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.ObservationRow;
import io.spillover.graph.Selector;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was found in one article, within a screen. */
final class ArticleText {
    private static final int MOST_FACT_LINES = 24;
    private static final int MOST_FIGURES = 6;
    private static final int MOST_BEARERS = 6;

    private static final int MOST_OTHER_TARGETS = 2;

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
        verdicts(articleId, facts);
    }

    /** What gets a verdict always, and of the rest what most speaks of. */
    private void verdicts(String articleId, List<FactRow> facts) {
        List<VerdictRow> rows = new StoredVerdicts(graph).of(Optional.of(articleId));
        Map<String, Long> spoken =
                facts.stream().collect(Collectors.groupingBy(FactRow::subject, Collectors.counting()));
        Comparator<VerdictRow> weight =
                Comparator.comparing((VerdictRow row) -> -spoken.getOrDefault(row.target(), 0L));
        List<String> others = rows.stream()
                .filter(row -> !isAlways(row))
                .sorted(weight.thenComparing(VerdictRow::target))
                .map(VerdictRow::target)
                .distinct()
                .limit(MOST_OTHER_TARGETS)
                .toList();
        Explainer explainer = wiring.explainer(graph, Optional.of(articleId), false);
        out.println("Verdict");
        AlignedText text = new AlignedText();
        rows.stream()
                .filter(row -> isAlways(row) || others.contains(row.target()))
                .sorted(Comparator.comparing(row -> !isAlways(row)))
                .forEach(row -> {
                    text.add(List.of(
                            "",
                            row.target(),
                            row.horizon().word(),
                            row.label().word(),
                            row.score().toPlainString(),
                            VerdictText.reason(explainer, row)));
                    VerdictText.reasons(explainer, row).stream()
                            .skip(1)
                            .forEach(reason -> text.add(List.of("", "", "", "", "", reason)));
                });
        text.print(out);
        long more = rows.stream().map(VerdictRow::target).distinct().count()
                - others.size()
                - rows.stream()
                        .filter(this::isAlways)
                        .map(VerdictRow::target)
                        .distinct()
                        .count();
        if (more > 0) {
            out.println("  and " + more + " more targets: spillover verdict");
        }
    }

    private boolean isAlways(VerdictRow row) {
        return wiring.settings().targets().stream()
                .anyMatch(target -> row.target().equalsIgnoreCase(target));
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
