package io.spillover.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a backup, a comment of N-Quads.
 *
 * @param format of the store, see {@link StoreFolder#FORMAT}
 * @param quads how many follow, so that one that was cut off is told from a whole one
 * @param madeBy the version of Spillover
 */
record BackupHeader(int format, long quads, String madeBy) {
    private static final Pattern LINE =
            Pattern.compile("# Backup of a store of Spillover, format (\\d{1,9}), (\\d{1,18}) quads, made by (\\S+)");

    static Optional<BackupHeader> of(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new BackupHeader(
                        Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    String line() {
        return "# Backup of a store of Spillover, format " + format + ", " + quads + " quads, made by " + madeBy;
    }
}
