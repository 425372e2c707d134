package io.spillover.cli;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.IngestionReport;
import java.io.PrintWriter;

/** What a person sees after a run: of one article all that was found, within a screen; of many the counts. */
final class IngestionText {
    private final Wiring wiring;
    private final KnowledgeGraph graph;
    private final PrintWriter out;

    IngestionText(Wiring wiring, KnowledgeGraph graph, PrintWriter out) {
        this.wiring = wiring;
        this.graph = graph;
        this.out = out;
    }

    void print(IngestionReport report, boolean dryRun) {
        out.println(Words.count(report.read(), "article") + " read: "
                + report.added().size() + " new"
                + (dryRun ? " (not stored)" : "") + ", " + report.known() + " already there, "
                + report.failures().size() + " failed; " + Words.count(report.claims(), "claim") + ", "
                + Words.count(report.observations(), "figure") + ", " + report.quarantined() + " quarantined");
        if (report.added().size() == 1) {
            new ArticleText(wiring, graph, out).print(report.added().get(0));
        }
    }
}
