package io.spillover.cli;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.Annotator;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.document.Reading;
import io.spillover.extract.Extractor;
import io.spillover.extract.OwnPatterns;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Coreference;
import io.spillover.link.EntityLinker;
import io.spillover.link.LexiconLinker;
import java.util.function.Function;

/** The way of an article: annotated, its names linked, its claims and figures read. Safe for all threads. */
final class ArticleReader implements Function<Article, Reading> {
    private final Annotator annotator;
    private final EntityLinker linker;
    private final Extractor extractor;

    /** Loads the language models: seconds. */
    ArticleReader(Lexicon lexicon, Coreference.Method coreference, OwnPatterns patterns) {
        this.annotator = LeanAnnotator.load(lexicon);
        this.linker = new LexiconLinker(lexicon, coreference.load(lexicon.types()));
        this.extractor = Extractor.load(lexicon, patterns);
    }

    @Override
    public Reading apply(Article article) {
        AnnotatedArticle annotated = annotator.annotate(article);
        return extractor.read(annotated, linker.link(annotated));
    }
}
