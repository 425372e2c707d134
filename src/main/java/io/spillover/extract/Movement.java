package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;
import io.spillover.annotate.WordList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

/** Turns words of movement into factors of the earlier value: "tripled" is 3, "fell 8 %" is 0.92. */
final class Movement {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final WordList words = WordList.named("movement");

    boolean moves(IndexedWord word) {
        return meaning(word).isPresent();
    }

    /** The factor that the word itself says: "doubled". */
    Optional<BigDecimal> factor(IndexedWord word) {
        return meaning(word).filter(meaning -> meaning.matches("[0-9.]+")).map(BigDecimal::new);
    }

    /** The factor that the word says with a percentage: "grew 400 %" is 5. */
    Optional<BigDecimal> factor(IndexedWord word, Quantity percent) {
        BigDecimal part = percent.value().divide(HUNDRED, MathContext.DECIMAL64);
        return meaning(word)
                .filter(meaning -> meaning.matches("up|down"))
                .map(meaning -> meaning.equals("up") ? BigDecimal.ONE.add(part) : BigDecimal.ONE.subtract(part))
                .filter(factor -> factor.signum() >= 0)
                .map(factor -> factor.stripTrailingZeros());
    }

    private Optional<String> meaning(IndexedWord word) {
        return words.meaning(word.lemma().toLowerCase(Locale.ROOT))
                .or(() -> words.meaning(word.word().toLowerCase(Locale.ROOT)));
    }
}
