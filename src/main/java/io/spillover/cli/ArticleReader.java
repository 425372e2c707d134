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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The way of an article: annotated, its names linked, its claims and figures read. Safe for all threads. */
final class ArticleReader implements Function<Article, Reading> {
    private final Annotator annotator;
    private final EntityLinker linker;
    private final Extractor extractor;

    /** Loads the language models, and beside them the patterns, which take about as long: seconds. */
    ArticleReader(Lexicon lexicon, Coreference.Method coreference, OwnPatterns patterns) {
        var models = CompletableFuture.supplyAsync(() -> LeanAnnotator.load(lexicon));
        this.extractor = Extractor.load(lexicon, patterns);
        this.linker = new LexiconLinker(lexicon, coreference.load(lexicon.types()));
        this.annotator = models.join();
    }

    @Override
    public Reading apply(Article article) {
        AnnotatedArticle annotated = annotator.annotate(article);
        return extractor.read(annotated, linker.link(annotated));
    }
}
