package io.spillover.document;

/**
 * A sentence of an article.
 *
 * @param index its place in the article, from 0
 * @param span its UTF-16 offsets in the article's text
 * @param text the quote: exactly what {@code span} covers
 */
public record Sentence(int index, Span span, String text, Section.Kind section) {}
