/**
 * One run over a source: {@code Stream<Read> -> IngestionReport}, and what the store has gained.
 *
 * <p>Readers work side by side, because reading is what costs; one writer commits, because the store takes one writer
 * and swells when every article commits alone. The failure of an article stays its own: it is counted, named, and the
 * run goes on.
 */
@NullMarked
package io.spillover.ingest;

import org.jspecify.annotations.NullMarked;
