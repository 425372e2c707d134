package io.spillover.link;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.lexicon.TypeHierarchy;
import java.util.List;
import java.util.Locale;

/**
 * Finds the words that stand for something that the article names elsewhere: "it", "its", "he", "the company".
 *
 * <p>Start with {@link Method#load}. Thread-safe: one serves all threads.
 */
public interface Coreference {

    /**
     * All mentions of an article, in any order: those given, and the words that stand for them.
     *
     * @param named what the article names, in the order of the text
     */
    List<LinkedMention> resolve(AnnotatedArticle article, List<LinkedMention> named);

    /** How it is done. */
    enum Method {
        /** By nearness, type and grammatical role; needs no model. */
        OWN {
            @Override
            public Coreference load(TypeHierarchy types) {
                return new Anaphora(types);
            }
        },
        /** By the chains of CoreNLP's statistical coreference; reads its models, which takes seconds. */
        STATISTICAL {
            @Override
            public Coreference load(TypeHierarchy types) {
                return StatisticalCoreference.load(types);
            }
        };

        /** Reads what it needs. */
        public abstract Coreference load(TypeHierarchy types);

        /** The word of the command line and of settings. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
