/**
 * One run over a source: {@code Stream<Read> -> IngestionReport}, and what the store has gained.
 *
 * <p>A run has as many threads as it was given, in a pool of its own: one of them asks the source and writes, and reads where it
 * would wait otherwise; the others read, or change indexes and judge where there is nothing to read. There is one writer,
 * because the store takes one and swells when every article commits alone; a command's takes each article in when it was read,
 * while others are read still, a job's when the batch is full, lest who else writes waits. The failure of an article stays its own:
 * it is counted, named, and the run goes on.
 *
 * <p>Where the time of 30 articles goes with two threads once warm (30 November 2026, seconds): reading and taking in 2.4, drawing
 * and judging what follows 0.75, committing, opening and closing 0.2; CoreNLP's lean annotators alone 3.8 on the same articles.
 * The first turn takes 12, theirs 6: there is more of ours to compile, and it is 20 turns until all is. Taking in while reading
 * instead of afterwards took the first part from 2.57 to 2.38. With one thread it takes 5.6 in all, so the second gains 1.64 to
 * 1.75 times, and 2.0 for the annotators; with 90 articles in three commits 1.75, since what one commit draws is drawn while the
 * next is read. What stays: drawing of the last commit gains 1.5 times, opening and closing nothing, and collections of garbage
 * (a twentieth) have two threads even where the run has one.
 */
@NullMarked
package io.spillover.ingest;

import org.jspecify.annotations.NullMarked;
