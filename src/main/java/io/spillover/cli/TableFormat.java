package io.spillover.cli;

import java.util.Locale;

/** How a table is written. */
enum TableFormat {
    /** Aligned columns for a reader; leaves out what only programs need. */
    TEXT,
    /** A header row, then one row a line; tab, line feed, carriage return and backslash are escaped. */
    TSV,
    /** An array with one object a row; numbers stay numbers and what is absent is null. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
