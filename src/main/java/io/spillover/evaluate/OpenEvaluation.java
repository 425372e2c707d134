package io.spillover.evaluate;

import io.spillover.document.Article;
import io.spillover.document.OpenFact;
import io.spillover.document.OpenPhrase;
import io.spillover.document.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Scores open facts against CaRB's gold tuples, by CaRB's own match: see {@link LenientMatch} and
 * {@link ThresholdScores} for what is counted and where it comes from.
 *
 * <p>Every clause counts, whether the vocabulary covers it or not, so typed and open claims are measured together.
 */
public final class OpenEvaluation {

    private final OpenGold gold;

    private OpenEvaluation(OpenGold gold) {
        this.gold = gold;
    }

    /** Reads the gold file: CaRB's columns of sentence, relation, first argument, further arguments. */
    public static OpenEvaluation against(Path file) {
        return new OpenEvaluation(OpenGold.read(file));
    }

    /**
     * Scores what is read from the sentences.
     *
     * @param reader what reads an article of one sentence
     * @param baseline another reader to be told beside it
     */
    public Scorecard score(
            Function<Article, List<OpenFact>> reader, Optional<Function<Article, List<OpenFact>>> baseline) {
        List<ScoredLine> lines = new ArrayList<>();
        ThresholdScores own = scores(reader, lines);
        Map<String, Number> scores = new LinkedHashMap<>();
        put(scores, "", own);
        scores.put("area", rounded(own.area()));
        scores.put("threshold", own.best().threshold());
        scores.put("sentences", gold.rows().size());
        scores.put("gold", lines.size());
        baseline.ifPresent(other -> put(scores, "stanford", scores(other, new ArrayList<>())));
        return new Scorecard(scores, lines);
    }

    private static void put(Map<String, Number> scores, String prefix, ThresholdScores found) {
        ThresholdScores.Point best = found.best();
        scores.put(name(prefix, "precision"), rounded(best.precision()));
        scores.put(name(prefix, "recall"), rounded(best.recall()));
        scores.put(name(prefix, "f1"), rounded(best.f1()));
    }

    private static String name(String prefix, String score) {
        return prefix.isEmpty() ? score : prefix + Character.toUpperCase(score.charAt(0)) + score.substring(1);
    }

    private ThresholdScores scores(Function<Article, List<OpenFact>> reader, List<ScoredLine> lines) {
        ThresholdScores scores = new ThresholdScores();
        gold.rows().forEach((sentence, rows) -> {
            List<OpenTuple> predicted = tuples(sentence, rows.get(0).line(), reader);
            scores.add(rows.stream().map(OpenGold.Row::tuple).toList(), predicted);
            rows.forEach(row -> lines.add(line(row, predicted)));
        });
        return scores;
    }

    private static List<OpenTuple> tuples(String sentence, int line, Function<Article, List<OpenFact>> reader) {
        List<String> words = OpenGold.words(sentence);
        GivenSentence given = GivenSentence.of("line " + line, words);
        return reader.apply(given.article()).stream()
                .map(fact -> tuple(fact, words, given.words()))
                .distinct()
                .toList();
    }

    /** A fact in the words that the data give; where subject and verb are all, what is said of the subject is empty. */
    static OpenTuple tuple(OpenFact fact, List<String> words, List<Span> spans) {
        List<List<String>> arguments = new ArrayList<>(List.of(given(fact.subject(), words, spans)));
        fact.arguments().forEach(argument -> arguments.add(given(argument, words, spans)));
        if (arguments.size() == 1) {
            arguments.add(List.of());
        }
        return new OpenTuple(given(fact.relation(), words, spans), arguments, fact.confidence());
    }

    private static List<String> given(OpenPhrase phrase, List<String> words, List<Span> spans) {
        List<String> found = new ArrayList<>(OpenGold.words(phrase.implied()));
        IntStream.range(0, words.size())
                .filter(word -> phrase.spans().stream().anyMatch(spans.get(word)::overlaps))
                .forEach(word -> found.add(words.get(word)));
        return found;
    }

    private static ScoredLine line(OpenGold.Row row, List<OpenTuple> predicted) {
        OpenTuple nearest = null;
        LenientMatch match = new LenientMatch(0, 0);
        for (OpenTuple tuple : predicted) {
            LenientMatch other = LenientMatch.of(row.tuple(), tuple);
            if (other.recall() > match.recall()) {
                nearest = tuple;
                match = other;
            }
        }
        return new ScoredLine(
                Integer.toString(row.line()),
                "",
                row.tuple().text(),
                nearest == null ? "" : nearest.text(),
                rounded(match.recall()),
                nearest == null ? "no fact shares a word of the relation" : "share of its words found");
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
