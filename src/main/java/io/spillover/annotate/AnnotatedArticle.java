package io.spillover.annotate;

import io.spillover.document.Article;
import java.util.List;

/** An article with the words and syntax of its sentences, in the order of the text. */
public record AnnotatedArticle(Article article, List<AnnotatedSentence> sentences) {
    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
    }
}
