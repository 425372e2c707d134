/**
 * The nouns that every later step speaks: articles and their sections, sentences, mentions, claims, observations.
 *
 * <p>Takes nothing, gives immutable records. Only the JDK is used here, so that neither CoreNLP nor Jena can leak from
 * the step that owns it. All offsets are UTF-16 code units into {@link io.spillover.document.Article#text()}, as
 * CoreNLP and {@link java.lang.String} count them: {@code article.text().substring(begin, end)} is the quote.
 */
@NullMarked
package io.spillover.document;

import org.jspecify.annotations.NullMarked;
