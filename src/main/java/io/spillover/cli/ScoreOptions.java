package io.spillover.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.evaluate.Scorecard;
import io.spillover.evaluate.ScoredLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every evaluation can be asked for, and how it answers. */
final class ScoreOptions {
    private static final Table<ScoredLine> ROWS = new Table<>(List.of(
            Table.shown("id", ScoredLine::id),
            Table.shown("gold", ScoredLine::gold),
            Table.shown("predicted", ScoredLine::predicted),
            Table.shown("score", ScoredLine::score),
            Table.shown("reason", ScoredLine::reason)));

    private static final Table<Map.Entry<String, Number>> SCORES =
            new Table<>(List.of(Table.shown("score", Map.Entry::getKey), Table.shown("value", Map.Entry::getValue)));

    @Option(
            names = "--at-least",
            paramLabel = "SCORE",
            description = "Ends with exit code 6 where the first score is less.")
    private Optional<Double> atLeast;

    @Option(names = "--rows", description = "Prints every line with what was answered.")
    private boolean rows;

    @Mixin
    private FormatOption format;

    /** Prints scores or rows, and gives the exit code. */
    int report(Scorecard scorecard, CommandLine command) {
        PrintWriter out = command.getOut();
        if (rows) {
            ROWS.print(out, scorecard.lines(), format.format());
        }
        if (!rows || format.format() == TableFormat.TEXT) {
            printScores(scorecard, out);
        }
        out.flush();
        Map.Entry<String, Number> leading = scorecard.leading();
        if (atLeast.isPresent() && leading.getValue().doubleValue() < atLeast.get()) {
            command.getErr()
                    .println("The score " + leading.getKey() + " is " + Table.words(leading.getValue())
                            + ", less than the " + Table.words(atLeast.get()) + " of --at-least.");
            return Kind.CHECK_FAILED.exitCode();
        }
        return 0;
    }

    private void printScores(Scorecard scorecard, PrintWriter out) {
        if (format.format() == TableFormat.JSON) {
            out.println(json(scorecard.scores()));
        } else {
            SCORES.print(out, List.copyOf(scorecard.scores().entrySet()), format.format());
        }
    }

    private static String json(Map<String, Number> scores) {
        try {
            return new ObjectMapper().writeValueAsString(scores);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and numbers are always JSON", e);
        }
    }
}
