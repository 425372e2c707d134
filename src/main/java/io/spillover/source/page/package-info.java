/**
 * Finds the article in a page of the web: {@code HTML -> title, text, dates, publisher, authors, language}.
 *
 * <p>What a page says of itself comes first (JSON-LD, then OpenGraph and other meta tags), because publishers keep it for
 * search engines and so keep it right; what must be guessed comes last. A page that is no article, whatever its status,
 * is refused with the reason: an error, a question for consent, a front page.
 */
@NullMarked
package io.spillover.source.page;

import org.jspecify.annotations.NullMarked;
