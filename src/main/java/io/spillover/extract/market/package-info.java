/**
 * How headlines lean for a market as a whole: {@code annotated article, its mentions -> a tone for the market}.
 *
 * <p>Start at {@link io.spillover.extract.market.MarketReader}. A headline may say much for all of crypto and name nobody
 * whom the learnt cues could speak of ("Lawmakers drop the ban on mining"). What happens is found by lists of phrases, single
 * words, types of names and the headline's length, the kinds of a market; each kind that is there pushes once, by weights in
 * the market's file that were written by hand with a fit to labelled headlines beside them. Only the title speaks: sentences of a body tell details, and a long text would
 * shout them.
 *
 * <p>Measured on 1,521 labelled crypto headlines (people agree with each other little on them): weights learnt from those
 * rows by five folds give accuracy 0.677 and macro-F1 0.644, a bag of words learnt from them 0.60 and 0.51; README tells what
 * the weights by hand give. Pairs of kinds, parts of speech and counts added nothing.
 */
@NullMarked
package io.spillover.extract.market;

import org.jspecify.annotations.NullMarked;
