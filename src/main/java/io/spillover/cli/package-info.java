/**
 * Words to operations: {@code String[] -> one operation of another package -> a table, and an exit code}.
 *
 * <p>One small class a command: it parses, calls one operation and prints to {@code getOut()}. {@link
 * io.spillover.cli.Wiring} is the only place that knows every implementation, and it loads nothing before a command
 * asks for it, so a question to the store never waits for language models. {@link io.spillover.cli.Failures} alone
 * turns failures into sentences and exit codes, and {@link io.spillover.cli.Main} alone ends the process.
 *
 * <p>Where a question to a store of one article spends its time, by samples of its main thread (29 November 2026): reading the
 * lexicon 39 %, the ontology 20 %, the question itself 18 %, picocli 15 %. So the lexicon is read beside the ontology, and what
 * finds names in texts is made only for texts. An archive of the classes that reading an article loads, made by packaging
 * (50 MB), serves all commands as well as one made for each. Both together take a query from 1.6 s of processor time to
 * 1.25, an ingestion from 10.6 to 9.1 (medians of 4, other work beside them). {@code verdict Microsoft} looked each of
 * the store's verdicts up by name; now it asks for those of the target.
 *
 * <p>A list of a hundred thousand lines from a process that has the store open (30 November 2026): 0.11 s were the cells, each of
 * which was looked at four times wherever it lay in memory, calls of the system for pieces of 8 KiB, and up to 0.04 s of waiting,
 * since the JDK's server holds the last piece back until the one before it is acknowledged. Cells lie in one array now
 * ({@link io.spillover.cli.AlignedLines}), both threads make lines of what a query gives, pieces are of 64 KiB, and the launcher says
 * {@code sun.net.httpserver.nodelay}: 0.08 s, and of shorter lists a third of what it was.
 *
 * <p>A first article's 6 s of processor time: reading it 20 %, of which half is the parser's, drawing and writing what
 * follows 25 %, patterns 13 %, names of the lexicon 10 %, CoreNLP's models 18 %. Models, patterns and the store are made ready
 * side by side.
 */
@NullMarked
package io.spillover.cli;

import org.jspecify.annotations.NullMarked;
