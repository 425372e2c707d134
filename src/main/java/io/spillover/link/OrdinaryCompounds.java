package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.WordList;
import java.util.List;
import java.util.Locale;

/**
 * Words that are names and ordinary words, with the words behind them that show the ordinary one: "apple juice", "oracle
 * attack", "visa applications".
 */
final class OrdinaryCompounds {
    private final WordList compounds = WordList.named("ordinary-compounds");

    /** Whether a name of one word stands in such a compound, so that nobody is named. */
    boolean covers(List<CoreLabel> tokens, int begin, int end) {
        return end == begin + 1
                && end < tokens.size()
                && compounds.contains(
                        (tokens.get(begin).word() + " " + tokens.get(end).lemma()).toLowerCase(Locale.ROOT));
    }
}
