package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells the tagger where it takes a verb for a plural noun or an adjective: "Anthropic offers Claude", "CoinEx suspended
 * withdrawals", "the fund, which BlackRock issues".
 *
 * <p>Only where the sentence has no finite verb otherwise, as it must, or where the words around leave room for nothing
 * but a verb.
 */
final class FiniteVerbs {
    private static final Pattern COMMON_NOUN_OR_PLURAL = Pattern.compile("NNS|NNPS|NN");
    private static final String NO_OBJECT = "POS|,|\\.|:|CC|HYPH|-LRB-|-RRB-";

    private final WordList verbs = WordList.named("verbs-like-plurals");

    void tag(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        for (int token = 1; token < tokens.size(); token++) {
            if (isLikeVerb(tokens.get(token)) && (isInRelativeClause(tokens, token) || isCoordinated(tokens, token))) {
                tokens.get(token).setTag("VBZ");
            }
        }
        if (tokens.stream().noneMatch(token -> token.tag().matches("VB[DZP]|MD"))) {
            first(tokens);
        }
    }

    /** The first word behind a noun that may be the sentence's verb. */
    private void first(List<CoreLabel> tokens) {
        for (int token = 1; token + 1 < tokens.size(); token++) {
            String before = tokens.get(token - 1).tag();
            boolean governs = !tokens.get(token + 1).tag().matches(NO_OBJECT);
            if (before.startsWith("NN") && governs && isLikeVerb(tokens.get(token))) {
                tokens.get(token).setTag("VBZ");
                return;
            }
            boolean past = tokens.get(token).tag().matches("VBN|JJ")
                    && tokens.get(token).word().endsWith("ed")
                    && tokens.get(token + 1).tag().matches("NNS?|NNP|DT|PRP\\$|CD|JJ|\\$");
            if (before.startsWith("NNP") && past) {
                tokens.get(token).setTag("VBD");
                return;
            }
        }
    }

    private boolean isLikeVerb(CoreLabel label) {
        return COMMON_NOUN_OR_PLURAL.matcher(label.tag()).matches()
                && label.word().endsWith("s")
                && verbs.contains(label.word().toLowerCase(Locale.ROOT));
    }

    /** "which BlackRock issues together with", "that Nvidia makes". */
    private static boolean isInRelativeClause(List<CoreLabel> tokens, int token) {
        return token > 1
                && tokens.get(token - 1).tag().startsWith("NNP")
                && tokens.get(token - 2).tag().matches("WDT|WP")
                && (token + 1 >= tokens.size() || !tokens.get(token + 1).tag().matches("NN.*|POS|VB[DZ]|MD"));
    }

    /** "controls 80% of the market and runs TradeDesk". */
    private static boolean isCoordinated(List<CoreLabel> tokens, int token) {
        return tokens.get(token - 1).word().equals("and")
                && token + 1 < tokens.size()
                && tokens.get(token + 1).tag().matches("NNP|DT|PRP\\$")
                && tokens.subList(0, token).stream()
                        .anyMatch(before -> before.tag().equals("VBZ"));
    }
}
