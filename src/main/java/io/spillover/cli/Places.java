package io.spillover.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What users call places, made to mean the same from everywhere. */
final class Places {
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private Places() {}

    /** A path or a pattern as seen from a folder; an address, and standard input, as they are. */
    static String of(String source, Path folder) {
        if (source.isBlank() || source.equals("-") || ADDRESS.matcher(source).matches()) {
            return source;
        }
        try {
            return folder.resolve(source).normalize().toString();
        } catch (InvalidPathException pattern) {
            return source;
        }
    }
}
