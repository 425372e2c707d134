/**
 * Measures what Spillover takes beside CoreNLP alone, on the same texts and in turns within one run: {@code folder of
 * articles -> one table}, asked, measured, ratio, data. Start at {@link io.spillover.benchmark.Benchmark}; the build's
 * profile {@code benchmark} runs it, no test does.
 *
 * <p>Turns (a, b, c, c, b, a) because other work on a machine comes and goes: times differ by half from run to run, ratios
 * of turns by a twentieth. What needs the inner side of a package stands in that package and is a {@link
 * io.spillover.benchmark.Measurement} too.
 */
@NullMarked
package io.spillover.benchmark;

import org.jspecify.annotations.NullMarked;
