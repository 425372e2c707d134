package io.spillover.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Joins words that the tokenizer parts at their hyphen although they are one noun: the tagger reads "an AI start-up" as a
 * verb with a particle, and the parser then loses the apposition.
 */
final class JoinedWords {

    private final WordList words = WordList.named("joined-words");

    /** The tokens with such words in one piece, numbered anew from 1. */
    List<CoreLabel> joined(List<CoreLabel> tokens) {
        List<CoreLabel> joined = new ArrayList<>();
        int token = 0;
        while (token < tokens.size()) {
            if (isOneWord(tokens, token)) {
                joined.add(join(tokens.get(token), tokens.get(token + 2)));
                token += 3;
            } else {
                joined.add(tokens.get(token));
                token++;
            }
        }
        for (int index = 0; index < joined.size(); index++) {
            joined.get(index).setIndex(index + 1);
        }
        return joined;
    }

    /** They are nouns, whatever the tagger, which has seen them parted, makes of them. */
    void tag(List<CoreLabel> tokens) {
        tokens.stream()
                .filter(token -> words.contains(token.word().toLowerCase(Locale.ROOT)))
                .forEach(token -> token.setTag(token.word().endsWith("s") ? "NNS" : "NN"));
    }

    private boolean isOneWord(List<CoreLabel> tokens, int token) {
        return token + 2 < tokens.size()
                && tokens.get(token + 1).word().equals("-")
                && tokens.get(token).endPosition() == tokens.get(token + 1).beginPosition()
                && tokens.get(token + 1).endPosition() == tokens.get(token + 2).beginPosition()
                && words.contains(
                        (tokens.get(token).word() + "-" + tokens.get(token + 2).word()).toLowerCase(Locale.ROOT));
    }

    private static CoreLabel join(CoreLabel first, CoreLabel last) {
        CoreLabel joined = new CoreLabel(first);
        String word = first.word() + "-" + last.word();
        joined.setWord(word);
        joined.setValue(word);
        joined.setOriginalText(word);
        joined.setEndPosition(last.endPosition());
        joined.set(CoreAnnotations.AfterAnnotation.class, last.after());
        return joined;
    }
}
