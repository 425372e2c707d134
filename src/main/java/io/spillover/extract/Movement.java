package io.spillover.extract;

import io.spillover.annotate.WordList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns words of movement into factors of the earlier value: "tripled" is 3, "fell 8 %" is 0.92. */
final class Movement {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern BEFORE_A_FIGURE =
            Pattern.compile("to|by|from|more|as|about|nearly|over|some|almost|around|up");

    private final WordList words = WordList.named("movement");
    private final WordList nouns = WordList.named("movement-nouns");

    boolean moves(FigureLine line, int token) {
        return meaning(line, token).isPresent();
    }

    /** The factor that the word itself says: "doubled". */
    Optional<BigDecimal> factor(FigureLine line, int token) {
        return meaning(line, token)
                .filter(meaning -> meaning.matches("[0-9.]+"))
                .map(BigDecimal::new);
    }

    /** The factor that the word says with a figure: "grew 400 %" is 5, "rose threefold" is 3. */
    Optional<BigDecimal> factor(FigureLine line, int token, Quantity quantity) {
        Optional<String> direction = meaning(line, token).filter(meaning -> meaning.matches("up|down"));
        if (quantity.isTimes()) {
            return direction.filter("up"::equals).map(up -> quantity.value());
        }
        BigDecimal part = quantity.value().abs().divide(HUNDRED, MathContext.DECIMAL64);
        return direction
                .map(meaning -> meaning.equals("up") ? BigDecimal.ONE.add(part) : BigDecimal.ONE.subtract(part))
                .filter(factor -> factor.signum() >= 0)
                .map(BigDecimal::stripTrailingZeros);
    }

    boolean rises(FigureLine line, int token) {
        return meaning(line, token).filter("up"::equals).isPresent();
    }

    private Optional<String> meaning(FigureLine line, int token) {
        if (!line.tag(token).startsWith("NN")) {
            return of(words, line, token).filter(meaning -> line.tag(token).matches("VB.*|RB.*|JJ.?|RP|IN"));
        }
        // headlines: the tagger takes "Revenue Surges 5%" for three nouns
        boolean verb = line.figureAt(token + 1).isPresent()
                || (BEFORE_A_FIGURE.matcher(line.word(token + 1)).matches()
                        && line.figureAt(token + 2).isPresent());
        return of(nouns, line, token).or(() -> verb ? of(words, line, token) : Optional.empty());
    }

    private static Optional<String> of(WordList list, FigureLine line, int token) {
        return list.meaning(line.lemma(token))
                .or(() -> list.meaning(line.word(token)))
                .or(() -> list.meaning(stem(line.word(token))));
    }

    /** Capitals are names to the lemmatizer: "Rallies", "Drops". */
    private static String stem(String word) {
        return word.endsWith("ies") ? word.replaceFirst("ies$", "y") : word.replaceFirst("s$", "");
    }
}
