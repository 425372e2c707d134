/**
 * Words to operations: {@code String[] -> one operation of another package -> a table, and an exit code}.
 *
 * <p>One small class a command: it parses, calls one operation and prints to {@code getOut()}. {@link
 * io.spillover.cli.Wiring} is the only place that knows every implementation, and it loads nothing before a command
 * asks for it, so a question to the store never waits for language models. {@link io.spillover.cli.Failures} alone
 * turns failures into sentences and exit codes, and {@link io.spillover.cli.Main} alone ends the process.
 */
@NullMarked
package io.spillover.cli;

import org.jspecify.annotations.NullMarked;
