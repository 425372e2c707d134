package io.spillover.cli;

import picocli.CommandLine.Option;

/** The option that every command with a table has. */
final class FormatOption {
    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How to print the table: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given).")
    private TableFormat format = TableFormat.TEXT;

    TableFormat format() {
        return format;
    }
}
