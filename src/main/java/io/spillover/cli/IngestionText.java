package io.spillover.cli;

import io.spillover.graph.ArticleRow;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.IngestionReport;
import io.spillover.verdict.Explainer;
import io.spillover.verdict.StoredVerdicts;
import io.spillover.verdict.VerdictRow;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person sees after a run: of one article all that was found, within a screen; of many their verdicts. */
final class IngestionText {
    private static final int WIDEST_LINE = 120;
    private static final int MOST_ARTICLES = 10;

    private final Wiring wiring;
    private final KnowledgeGraph graph;
    private final PrintWriter out;

    IngestionText(Wiring wiring, KnowledgeGraph graph, PrintWriter out) {
        this.wiring = wiring;
        this.graph = graph;
        this.out = out;
    }

    void print(IngestionReport report, boolean dryRun) {
        List<String> added = report.added();
        out.println(counts(report, dryRun));
        printCorrected(report);
        printNearDuplicates(report);
        if (added.size() == 1) {
            new ArticleText(wiring, graph, out).print(added.get(0));
        } else if (!added.isEmpty()) {
            printMany(added);
        }
    }

    static String counts(IngestionReport report, boolean dryRun) {
        return Words.count(report.read(), "article") + " read: "
                + report.added().size() + " new"
                + (dryRun ? " (not stored)" : "") + corrected(report) + nearDuplicates(report) + ", " + report.known()
                + " already there, "
                + report.failures().size() + " failed; " + Words.count(report.claims(), "claim") + ", "
                + Words.count(report.observations(), "figure") + ", " + report.quarantined() + " quarantined";
    }

    private static String corrected(IngestionReport report) {
        int count = report.corrected().size();
        return count == 0 ? "" : ", of which " + count + " corrected";
    }

    private static String nearDuplicates(IngestionReport report) {
        int count = report.nearDuplicates().size();
        return count == 0
                ? ""
                : " (" + (count == 1 ? "1 a near-duplicate" : count + " near-duplicates")
                        + ": kept, but no independent source" + (count == 1 ? "" : "s") + ")";
    }

    private void printCorrected(IngestionReport report) {
        if (!report.corrected().isEmpty()) {
            Map<String, String> titles = titles();
            report.corrected().entrySet().stream()
                    .limit(MOST_ARTICLES)
                    .forEach(pair -> out.println(AlignedText.cut(
                            "corrected: \u201c" + titles.getOrDefault(pair.getKey(), pair.getKey())
                                    + "\u201d takes the place of its older version ("
                                    + pair.getValue().substring(0, 8) + ")",
                            WIDEST_LINE)));
        }
    }

    private void printNearDuplicates(IngestionReport report) {
        if (!report.nearDuplicates().isEmpty()) {
            Map<String, String> titles = titles();
            report.nearDuplicates().entrySet().stream()
                    .limit(MOST_ARTICLES)
                    .forEach(pair -> out.println(AlignedText.cut(
                            "near-duplicate: \u201c" + titles.getOrDefault(pair.getKey(), pair.getKey())
                                    + "\u201d of \u201c"
                                    + titles.getOrDefault(pair.getValue(), pair.getValue()) + "\u201d ("
                                    + pair.getValue().substring(0, 8) + ")",
                            WIDEST_LINE)));
        }
    }

    private Map<String, String> titles() {
        return graph.articles().stream().collect(Collectors.toMap(ArticleRow::id, ArticleRow::title));
    }

    private void printMany(List<String> added) {
        Map<String, String> titles = titles();
        for (String id : added.subList(0, Math.min(MOST_ARTICLES, added.size()))) {
            verdicts(titles.getOrDefault(id, id), Optional.of(id));
        }
        if (added.size() > MOST_ARTICLES) {
            out.println("and " + Words.count(added.size() - MOST_ARTICLES, "more article")
                    + ": spillover verdict --article ARTICLE");
        }
        verdicts("The whole store", Optional.empty());
    }

    private void verdicts(String title, Optional<String> article) {
        out.println(AlignedText.cut(title, WIDEST_LINE));
        Explainer explainer = wiring.explainer(graph, article, false);
        AlignedText text = new AlignedText();
        for (VerdictRow row : new StoredVerdicts(graph).of(article)) {
            if (wiring.isAlwaysJudged(row.target())) {
                text.add(List.of(
                        "",
                        row.target(),
                        row.horizon().word(),
                        row.label().word(),
                        row.score().toPlainString(),
                        VerdictText.reason(explainer, row)));
            }
        }
        text.print(out, WIDEST_LINE);
    }
}
