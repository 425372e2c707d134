package io.spillover.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads ranks: "the third-largest exchange", "ranked fifth", "the No. 2 lender". */
final class Ranks {
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");
    private static final Pattern TOP_RANKED = Pattern.compile("(?:highest|top)-rank(?:ed|ing)");
    private static final Pattern TOP = Pattern.compile("highest|top");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern NUMBER_SIGN = Pattern.compile("no\\.|no|#");

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10));

    List<Measurement> find(FigureLine line) {
        List<Measurement> found = new ArrayList<>();
        for (int token = 0; token < line.size(); token++) {
            int at = token;
            rank(line, token).ifPresent(rank -> found.add(measurement(line, at, rank)));
        }
        return found;
    }

    private static Optional<Integer> rank(FigureLine line, int token) {
        if (NUMBER_SIGN.matcher(line.word(token - 1)).matches()
                && SMALL_NUMBER.matcher(line.word(token)).matches()
                && (line.isNoun(token + 1) || line.lemma(token - 2).equals("rank"))) {
            return Optional.of(Integer.valueOf(line.word(token)));
        }
        boolean top = TOP.matcher(line.word(token)).matches()
                && line.tag(token + 1).equals("HYPH")
                && line.word(token + 2).matches("ranked|ranking");
        if (top || TOP_RANKED.matcher(line.word(token)).matches()) {
            return Optional.of(1);
        }
        Optional<Integer> ordinal = ordinal(line.word(token));
        int next = line.tag(token + 1).equals("HYPH") ? token + 2 : token + 1;
        boolean superlative = line.tag(next).equals("JJS") && line.word(next).endsWith("est");
        return ordinal.filter(rank -> superlative || line.lemma(token - 1).equals("rank"));
    }

    private static Optional<Integer> ordinal(String word) {
        if (ORDINAL.matcher(word).matches()) {
            return Optional.of(Integer.valueOf(word.replaceAll("\\D", "")));
        }
        return Optional.ofNullable(ORDINALS.get(word));
    }

    private static Measurement measurement(FigureLine line, int token, int rank) {
        int end = token;
        while (line.tag(end + 1).matches("HYPH|JJS|JJ|VBG|VBN|NN.*")
                && line.figureAt(end + 1).isEmpty()) {
            end++;
        }
        String words = line.scene().annotated().quote(line.span(token).union(line.span(end)));
        Quantity quantity = new Quantity(
                line.span(token),
                line.span(token),
                BigDecimal.valueOf(rank),
                Optional.empty(),
                io.spillover.document.Observation.Bound.EXACT,
                Optional.empty());
        return new Measurement(
                new Metric("rank", words, end),
                token,
                Optional.of(quantity),
                Optional.empty(),
                Optional.empty(),
                List.of(line.span(token).union(line.span(end))));
    }
}
