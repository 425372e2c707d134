package io.spillover.ingest;

import io.spillover.document.Article;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.ArticleBlock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The boundary of an article: whatever goes wrong with one is told and counted, and the others go on. As safe for threads as its reader. */
public final class Understanding {
    private static final Logger log = LoggerFactory.getLogger(Understanding.class);

    private final Function<Article, ArticleBlock> reader;

    public Understanding(Function<Article, ArticleBlock> reader) {
        this.reader = reader;
    }

    /**
     * What comes of an article.
     *
     * @throws SpilloverException where it is not about this article, and the run is to end
     */
    @SuppressWarnings("CatchingUnchecked")
    public Outcome of(Article article) {
        try {
            return new Outcome.Understood(reader.apply(article));
        } catch (SpilloverException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("Reading {} failed", article.location(), e);
            return new Outcome.Failed(new Failure(
                    article.location(),
                    article.location() + " could not be understood (" + e + "); run it alone with -vv and report it.",
                    Kind.UNREADABLE_INPUT));
        }
    }
}
