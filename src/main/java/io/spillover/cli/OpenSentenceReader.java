package io.spillover.cli;

import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.document.OpenFact;
import io.spillover.extract.Extractor;
import io.spillover.lexicon.Lexicon;
import java.util.List;
import java.util.function.Function;

/** Reads the open facts of an article that is one sentence, as labelled data give it. */
final class OpenSentenceReader implements Function<Article, List<OpenFact>> {
    private final LeanAnnotator annotator;
    private final Extractor extractor;

    /** Loads the language models: seconds. */
    OpenSentenceReader(Lexicon lexicon) {
        this.annotator = LeanAnnotator.load(lexicon);
        this.extractor = Extractor.load(lexicon);
    }

    @Override
    public List<OpenFact> apply(Article article) {
        return extractor.openFacts(annotator.annotateGivenSentences(article));
    }
}
