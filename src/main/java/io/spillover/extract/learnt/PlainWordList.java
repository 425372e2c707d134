package io.spillover.extract.learnt;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedArticle;
import java.util.List;
import java.util.Locale;

/**
 * What people get who count words: the words of a text that sound good or rising against those that sound bad or falling,
 * whoever they are about. Only for comparison. Immutable, safe for all threads.
 */
public final class PlainWordList {
    private static final List<String> FOR = List.of("up", "good");
    private static final List<String> AGAINST = List.of("down", "bad");

    private final PolarityWords words = PolarityWords.load();

    /** How many words more sound good than bad. */
    public int balance(AnnotatedArticle article) {
        return article.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .mapToInt(this::balance)
                .sum();
    }

    private int balance(CoreLabel token) {
        String lemma = (token.lemma() == null ? token.word() : token.lemma()).toLowerCase(Locale.ROOT);
        List<String> classes = words.ofWord(lemma);
        return (classes.stream().anyMatch(FOR::contains) ? 1 : 0)
                - (classes.stream().anyMatch(AGAINST::contains) ? 1 : 0);
    }
}
