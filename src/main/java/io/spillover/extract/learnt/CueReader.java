package io.spillover.extract.learnt;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.List;

/** Reads what sentences say of their names, good or bad, as cues. Safe for all threads. */
public final class CueReader {
    private final CueFeatures features = new CueFeatures();

    /** The names of the cues of the sentence of a mention, as that mention's entity sees them. */
    public List<String> read(AnnotatedArticle article, Mentions mentions, LinkedMention target) {
        return witnessed(article, mentions, target).names();
    }

    /** The same with the words that they were read from. */
    WitnessedCues witnessed(AnnotatedArticle article, Mentions mentions, LinkedMention target) {
        List<LinkedMention> others = mentions.in(target.sentence()).stream()
                .filter(other -> !other.equals(target))
                .toList();
        return features.of(article.sentences().get(target.sentence()), target, others);
    }

    /** The cues of a sentence as whom it leaves out sees them, a company most likely: "profit rose". */
    WitnessedCues witnessedByUnnamed(AnnotatedArticle article, Mentions mentions, int sentence) {
        return features.ofUnnamed(article.sentences().get(sentence), mentions.in(sentence));
    }
}
