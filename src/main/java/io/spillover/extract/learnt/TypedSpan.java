package io.spillover.extract.learnt;

import io.spillover.document.Span;

/**
 * A stretch of text with the kind of thing it names, as labelled data or a recogniser gives it.
 *
 * @param span UTF-16 offsets into the article's text
 */
public record TypedSpan(String type, Span span) {}
