/**
 * Reads articles: a file, a folder, a pattern or standard input gives a stream of articles, or says why it cannot.
 *
 * <p>Takes what a user names and gives {@link io.spillover.source.Read}s. Everything that makes an input unfit is found
 * here, so that no later step meets binary data, a foreign language or an empty text. The layout of news (headline,
 * labelled paragraphs, the publisher's verdict, opinion) is told here too, because it hangs on lines, which later steps
 * no longer see.
 */
@NullMarked
package io.spillover.source;

import org.jspecify.annotations.NullMarked;
