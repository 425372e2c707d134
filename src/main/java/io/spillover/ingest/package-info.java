/**
 * One run over a source: {@code Stream<Read> -> IngestionReport}, and what the store has gained.
 *
 * <p>Readers work side by side, because reading is what costs; one writer commits, because the store takes one writer
 * and swells when every article commits alone. The failure of an article stays its own: it is counted, named, and the
 * run goes on.
 *
 * <p>Where the time of 30 articles goes once warm, on one thread (29 November 2026, seconds): reading 3.5, adding what was read
 * 0.9, drawing and judging what follows 1.5, opening and closing the store 0.4, of 7.1 in all; CoreNLP's lean annotators alone
 * 7.9 on the same articles. With two threads reading takes 1.9 and theirs 3.6, but adding and drawing have one thread, while
 * readers get no further ahead than a few articles: 5.1 in all. Six in ten parts of what the writer does are insertions into
 * the six indexes of TDB2, which takes no fewer than that (or four, which leave some questions without an index). Tried: a
 * writer that works beside the readers gains a tenth where there are many batches, and nothing where there is one.
 */
@NullMarked
package io.spillover.ingest;

import org.jspecify.annotations.NullMarked;
