package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Locale;

/**
 * Tells the tagger where it takes a verb behind a name for a plural noun: "Anthropic offers Claude", "EU fines Acme".
 *
 * <p>Only where the sentence has no finite verb otherwise, as it must, and something follows that a verb may govern.
 */
final class PresentVerbs {
    private final WordList verbs = WordList.named("verbs-like-plurals");

    void tag(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        if (tokens.stream().anyMatch(token -> token.tag().matches("VB[DZP]|MD"))) {
            return;
        }
        for (int token = 1; token + 1 < tokens.size(); token++) {
            CoreLabel label = tokens.get(token);
            boolean plural = label.tag().matches("NNS|NNPS|NN")
                    && label.word().endsWith("s")
                    && verbs.contains(label.word().toLowerCase(Locale.ROOT));
            if (plural
                    && tokens.get(token - 1).tag().startsWith("NN")
                    && !tokens.get(token + 1).tag().matches("POS|,|\\.|:|CC|HYPH|-LRB-|-RRB-")) {
                label.setTag("VBZ");
                return;
            }
        }
    }
}
