package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Entity;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.TypeHierarchy;
import java.util.List;

/**
 * Words of a sentence that make one name which the lexicon does not have.
 *
 * @param label the name as people would say it without the sentence: "Boeing 777" where the text has "777s" behind Boeing
 * @param guess of what kind its bearer is
 */
record NameRun(AnnotatedSentence sentence, int begin, int end, String label, Guess guess) {

    /**
     * A type, and how far the words around a name speak for it.
     *
     * @param weight from 0; guesses of one name add up over an article
     */
    record Guess(String type, double weight) {}

    static NameRun of(AnnotatedSentence sentence, int begin, int end, Guess guess) {
        return new NameRun(sentence, begin, end, sentence.quote(sentence.span(begin, end)), guess);
    }

    String text() {
        return sentence.quote(sentence.span(begin, end));
    }

    List<String> words() {
        return sentence.tokens().subList(begin, end).stream()
                .map(CoreLabel::word)
                .toList();
    }

    NameRun withType(String type) {
        return new NameRun(sentence, begin, end, label, new Guess(type, guess.weight()));
    }

    Entity entity(TypeHierarchy types) {
        return new Entity(EntityId.of(types, guess.type(), label), label, guess.type(), Entity.Origin.COINED);
    }
}
