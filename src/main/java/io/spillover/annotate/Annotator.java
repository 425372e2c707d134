package io.spillover.annotate;

import io.spillover.document.Article;

/** Finds the words, names and syntax of an article. */
public interface Annotator {

    /** Thread-safe: one annotator serves all threads. */
    AnnotatedArticle annotate(Article article);
}
