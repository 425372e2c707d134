package io.spillover.link;

import io.spillover.annotate.AnnotatedArticle;

/** Finds the mentions of an article and the entity of each. */
public interface EntityLinker {

    /** Thread-safe: one linker serves all threads. */
    Mentions link(AnnotatedArticle article);
}
