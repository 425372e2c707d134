/**
 * Measures the tool against labelled data: {@code article, gold lines -> Scorecard}.
 *
 * <p>A score is taken from what the whole pipeline prints for an article, by the same labels a user sees, so nothing
 * can look better here than it is in the store.
 */
@NullMarked
package io.spillover.evaluate;

import org.jspecify.annotations.NullMarked;
