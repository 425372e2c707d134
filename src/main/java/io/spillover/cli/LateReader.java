package io.spillover.cli;

import io.spillover.document.Article;
import io.spillover.document.Reading;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reader that is made when the first article comes, since its models take seconds to load. Safe for all threads. */
final class LateReader implements Function<Article, Reading> {
    private final Supplier<Function<Article, Reading>> source;
    private @Nullable Function<Article, Reading> reader;

    LateReader(Supplier<Function<Article, Reading>> source) {
        this.source = source;
    }

    @Override
    public Reading apply(Article article) {
        return reader().apply(article);
    }

    private synchronized Function<Article, Reading> reader() {
        if (reader == null) {
            reader = source.get();
        }
        return reader;
    }
}
