package io.spillover.cli;

import io.spillover.source.ArticleSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What users call places, made to mean the same from everywhere. */
final class Places {
    private Places() {}

    /** A path or a pattern as seen from a folder; an address, and standard input, as they are. */
    static String of(String source, Path folder) {
        if (source.isBlank() || source.equals("-") || ArticleSource.isAddress(source)) {
            return source;
        }
        try {
            return folder.resolve(source).normalize().toString();
        } catch (InvalidPathException pattern) {
            return source;
        }
    }
}
