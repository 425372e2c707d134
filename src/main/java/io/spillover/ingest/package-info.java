/**
 * One run over a source: {@code Stream<Read> -> IngestionReport}, and what the store has gained.
 *
 * <p>Readers work side by side, because reading is what costs; one writer commits, because the store takes one writer
 * and swells when every article commits alone. The failure of an article stays its own: it is counted, named, and the
 * run goes on.
 *
 * <p>Where the time of 30 articles goes with two threads once warm (30 November 2026, seconds): reading 1.8, adding what was read
 * 0.6, drawing and judging what follows 0.75, committing, opening and closing 0.2, of 3.4 in all; CoreNLP's lean annotators alone 3.6
 * on the same articles. The first turn takes 11, theirs 5: there is more of ours to compile, and it is 20 turns until all is.
 * While the writer works, readers get no further ahead than a few articles; it uses all processors by itself, for indexes
 * ({@code IndexUpdate}) and for verdicts of articles beside what the store draws. A second thread therefore gains 1.4 times, and
 * 1.9 times for the annotators, which have nothing to write. Tried: a writer that works beside the readers gained a tenth where
 * there are many batches, and nothing where there is one.
 */
@NullMarked
package io.spillover.ingest;

import org.jspecify.annotations.NullMarked;
