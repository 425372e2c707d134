/**
 * Adds signals up to a verdict and says why: {@code Drawn -> Verdicts}, {@code Verdict -> Proof}.
 *
 * <p>A verdict is what texts imply for a target over a horizon, not a forecast of returns. Its score is the sum of its
 * contributions to the last digit: each signal's strength, signed, is weighed against all strengths and one whole measure
 * of doubt, so that one weak reason stays weak and many do not run beyond 1.
 *
 * <p>Reasons are of two kinds. Rules draw signals from facts, with proofs. Beside them a sentence may sound good or bad for
 * an entity that it names ({@code Tones}), by cues whose weights are learnt; its heaviest cues are told with it.
 *
 * <p>An article's verdict rests on that article and the background alone: its facts are run through the rules by
 * themselves, which takes milliseconds, so it is the same whatever else the store holds. Explanations of it draw it again
 * and are therefore exact. The store's verdict rests on all articles.
 */
@NullMarked
package io.spillover.verdict;

import org.jspecify.annotations.NullMarked;
