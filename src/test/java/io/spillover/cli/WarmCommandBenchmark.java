package io.spillover.cli;

import static io.spillover.benchmark.Times.shown;

import io.spillover.benchmark.Measurement;
import io.spillover.benchmark.Row;
import io.spillover.benchmark.Setting;
import io.spillover.benchmark.Times;
import io.spillover.document.SpilloverException;
import io.spillover.graph.SavedQueries;
import io.spillover.graph.SavedQuery;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions to a process that has a large store open, as another process's command asks them: once, and again while the
 * store stays as it is. What comes is encoded as for a file, and kept nowhere.
 */
public final class WarmCommandBenchmark implements Measurement {
    static final int ARTICLES = 10_000;
    private static final int WARMING = 10;
    private static final int TIMES = 40;
    private static final int MILLIS = 1_000;

    @Override
    public List<Row> measure(Setting setting) throws Exception {
        Terminal terminal = new Terminal(setting.store(ARTICLES));
        try (Terminal.Owner open = terminal.own()) {
            open.graph().version();
            List<Row> rows = new ArrayList<>();
            for (SavedQuery query : SavedQueries.load(List.of(setting.home().resolve("queries")))
                    .all()) {
                rows.add(row(terminal, "query", query.name()));
                Optional<SavedQuery.Parameter> name = query.parameters().stream()
                        .filter(parameter -> parameter.kind() == SavedQuery.Parameter.Kind.ENTITY)
                        .findFirst();
                if (name.isPresent()) {
                    rows.add(row(
                            terminal, "query", query.name(), "--set", name.get().name() + "=Firm 7"));
                }
            }
            rows.add(row(terminal, "verdict", "Firm 7"));
            rows.add(row(terminal, "verdict", "crypto"));
            rows.add(row(terminal, "explain", "crypto"));
            rows.add(row(terminal, "explain", "Firm 7"));
            rows.add(row(terminal, "explain", "Firm 7 exposedTo Firm 1375"));
            rows.add(row(terminal, SpilloverException.Kind.USAGE.exitCode(), "explain", "Firm 7 exposedTo China"));
            return rows;
        }
    }

    private static Row row(Terminal terminal, String... command) throws Exception {
        return row(terminal, 0, command);
    }

    /** @param exitCode that the command must end with, lest an answer is measured that is none */
    private static Row row(Terminal terminal, int exitCode, String... command) throws Exception {
        Times first = new Times();
        Times times = new Times();
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        first.time(() -> check(terminal.run(command), exitCode, command));
        for (int time = 0; time < WARMING; time++) {
            terminal.run(nowhere, nowhere, command);
        }
        for (int time = 0; time < TIMES; time++) {
            times.time(() -> terminal.run(nowhere, nowhere, command));
        }
        check(terminal.run(command), exitCode, command);
        return new Row(
                "warm: " + String.join(" ", command),
                "<= 100 ms",
                shown(
                        "%.0f ms, median %.0f; first %.0f",
                        times.percentile(95) * MILLIS, times.median() * MILLIS, first.median() * MILLIS),
                "",
                shown("%,d generated articles", ARTICLES));
    }

    private static void check(Terminal.Outcome outcome, int exitCode, String... command) {
        if (outcome.exitCode() != exitCode) {
            throw new IllegalStateException(String.join(" ", command) + " ended otherwise: " + outcome.err());
        }
    }
}
