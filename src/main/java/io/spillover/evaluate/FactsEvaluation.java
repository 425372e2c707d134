package io.spillover.evaluate;

import io.spillover.graph.FactRow;
import io.spillover.graph.ObservationRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Scores what was found in one article against a gold file: {@code must, mustnot, obs, verdict, risk, exposure} lines.
 *
 * <p>Start at {@link #of}. Names are compared as {@link GoldName} says; a must-not line only where they are equal.
 */
public final class FactsEvaluation {
    private static final Set<String> NOT_MEANT_BY_ANY = Set.of("denied", "former");

    private final Answers answers;

    private FactsEvaluation(Answers answers) {
        this.answers = answers;
    }

    /**
     * Scores answers against the lines of a gold file.
     *
     * @return {@code must}, {@code observations}, {@code verdicts}, {@code risks} and {@code exposures} as parts of the
     *     lines of their kind (1 where there is none), {@code violations} as a count
     * @throws io.spillover.document.SpilloverException of kind UNREADABLE_INPUT where the file is not a gold file
     */
    public static Scorecard of(Path goldFile, Answers answers) {
        return of(lines(goldFile, answers));
    }

    /** The lines of a gold file with their scores, to be put together with those of other articles. */
    public static List<ScoredLine> lines(Path goldFile, Answers answers) {
        GoldFile gold = GoldFile.read(goldFile);
        FactsEvaluation evaluation = new FactsEvaluation(answers);
        return gold.lines().stream().map(evaluation::scored).toList();
    }

    /** The scores of lines, of however many articles: each line counts once. */
    public static Scorecard of(List<ScoredLine> lines) {
        Map<String, Number> scores = new LinkedHashMap<>();
        scores.put("must", share(GoldLine.Kind.MUST, lines));
        scores.put("violations", violations(lines));
        scores.put("observations", share(GoldLine.Kind.OBS, lines));
        scores.put("verdicts", share(GoldLine.Kind.VERDICT, lines));
        scores.put("risks", share(GoldLine.Kind.RISK, lines));
        scores.put("exposures", share(GoldLine.Kind.EXPOSURE, lines));
        return new Scorecard(scores, lines);
    }

    private static double share(GoldLine.Kind kind, List<ScoredLine> lines) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind.word()))
                .mapToDouble(ScoredLine::score)
                .average()
                .orElse(1);
    }

    private static long violations(List<ScoredLine> lines) {
        return lines.stream()
                .filter(line -> line.kind().equals(GoldLine.Kind.MUSTNOT.word()) && line.score() == 0)
                .count();
    }

    private ScoredLine scored(GoldLine line) {
        return switch (line.kind()) {
            case MUST -> must(line);
            case MUSTNOT -> mustNot(line);
            case OBS -> figure(line);
            case VERDICT -> verdict(line);
            case RISK -> inferred(line, "atRiskFrom");
            case EXPOSURE -> inferred(line, "exposedTo");
        };
    }

    private ScoredLine must(GoldLine line) {
        Predicate<FactRow> withoutFactuality = fact ->
                line.names(0, fact.subject()) && line.allows(1, fact.predicate()) && line.names(2, fact.object());
        Optional<FactRow> found =
                first(answers.facts(), withoutFactuality.and(fact -> line.allows(3, fact.factuality())));
        if (found.isPresent()) {
            return line.right(words(found.get()), "found");
        }
        return first(answers.facts(), withoutFactuality)
                .map(fact -> line.wrong(words(fact), "found, but as " + fact.factuality()))
                .orElseGet(() -> line.wrong("", "not found"));
    }

    private ScoredLine mustNot(GoldLine line) {
        return first(
                        answers.facts(),
                        fact -> line.namesExactly(0, fact.subject())
                                && line.allows(1, fact.predicate())
                                && line.namesExactly(2, fact.object())
                                && forbids(line, fact.factuality()))
                .map(fact -> line.wrong(words(fact), "found, and must not be"))
                .orElseGet(() -> line.right("", "not found, as it must be"));
    }

    private static boolean forbids(GoldLine line, String factuality) {
        return line.any(3) ? !NOT_MEANT_BY_ANY.contains(factuality) : line.allows(3, factuality);
    }

    private ScoredLine figure(GoldLine line) {
        Predicate<ObservationRow> about = figure -> line.names(0, figure.entity()) && line.allows(1, figure.metric());
        Optional<ObservationRow> found = first(
                answers.figures(),
                about.and(figure -> line.near(2, figure.value().map(BigDecimal::new))
                        && line.hasUnit(3, figure.unit())
                        && line.near(4, figure.change().map(BigDecimal::new))));
        if (found.isPresent()) {
            return line.right(words(found.get()), "found");
        }
        return first(answers.figures(), about)
                .map(figure -> line.wrong(words(figure), "found, but with another figure"))
                .orElseGet(() -> line.wrong("", "not found"));
    }

    private ScoredLine verdict(GoldLine line) {
        return answers.verdicts().stream()
                .filter(verdict -> line.names(0, verdict.target()) && line.allows(1, verdict.horizon()))
                .map(verdict -> line.allows(2, verdict.label())
                        ? line.right(verdict.label(), "agrees")
                        : line.wrong(verdict.label(), "another label"))
                .max(Comparator.comparing(ScoredLine::score))
                .orElseGet(() -> line.wrong("", "no verdict"));
    }

    private ScoredLine inferred(GoldLine line, String predicate) {
        return first(
                        answers.inferred(),
                        link -> link.predicate().equals(predicate)
                                && line.names(0, link.subject())
                                && line.names(1, link.object()))
                .map(link -> line.right(words(link), "drawn"))
                .orElseGet(() -> line.wrong("", "not drawn"));
    }

    private static <T> Optional<T> first(List<T> rows, Predicate<T> wanted) {
        return rows.stream().filter(wanted).findFirst();
    }

    private static String words(FactRow fact) {
        return String.join(" ", fact.subject(), fact.predicate(), fact.object(), fact.factuality());
    }

    private static String words(ObservationRow figure) {
        return String.join(
                " ",
                figure.entity(),
                figure.metric(),
                figure.value().orElse("-"),
                figure.unit().orElse("-"),
                figure.change().orElse("-"));
    }
}
