package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.graph.AsOf;
import io.spillover.graph.KnowledgeGraph;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that can tell what was known on a day. */
final class AsOfOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What was known at the end of this day (2026-01-31), by the rules and the lexicon of today.")
    private Optional<LocalDate> day;

    @Option(
            names = "--by",
            paramLabel = "TIME",
            description =
                    "The time of articles that --as-of goes by: published (an article without a date counts from the "
                            + "day it was taken in), or ingested, which tells what this store had; published unless given.")
    private Optional<AsOf.Time> by;

    /** Runs a command on the store as it was, or as it is where no day is asked for. */
    void run(Wiring wiring, KnowledgeGraph graph, Consumer<KnowledgeGraph> command) {
        run(wiring, graph, true, command);
    }

    /**
     * The same for a command that may not ask for what follows.
     *
     * @param drawn whether it does
     */
    void run(Wiring wiring, KnowledgeGraph graph, boolean drawn, Consumer<KnowledgeGraph> command) {
        refuseTimeAlone();
        Optional<AsOf> asOf = day.map(date -> new AsOf(date, by.orElse(AsOf.Time.PUBLISHED)));
        if (asOf.isEmpty()) {
            command.accept(graph);
            return;
        }
        tellUndated(asOf.get(), graph);
        try {
            wiring.past(graph).asOf(asOf.get(), drawn, then -> {
                command.accept(then);
                return true;
            });
        } catch (SpilloverException refused) {
            throw new SpilloverException(
                    refused.kind(), "As of " + asOf.get().day() + ": " + refused.getMessage(), refused);
        }
    }

    private void refuseTimeAlone() {
        if (by.isPresent() && day.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The option --by tells which time --as-of goes by; add --as-of DATE.");
        }
    }

    private void tellUndated(AsOf asOf, KnowledgeGraph graph) {
        int undated = asOf.by() == AsOf.Time.PUBLISHED ? graph.articleDates().undated() : 0;
        if (undated > 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.println((undated == 1
                            ? "1 article has no date of publication and counts"
                            : undated + " articles have no date of publication and count")
                    + " from the day of ingestion; 'ingest --again --published DATE' gives one.");
            err.flush();
        }
    }
}
