package io.spillover.benchmark;

/**
 * A line of the table.
 *
 * @param asked the mark that is to be met; empty where none was set
 * @param ratio to what was measured beside it in the same run; empty where nothing was
 * @param data what it was measured on
 */
public record Row(String what, String asked, String measured, String ratio, String data) {
    public Row {
        if (what.isEmpty() || measured.isEmpty()) {
            throw new IllegalArgumentException("A row tells what was measured, and what came out");
        }
    }
}
