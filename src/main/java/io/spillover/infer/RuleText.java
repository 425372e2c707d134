package io.spillover.infer;

import java.nio.file.Path;
import java.util.List;

/**
 * A rule as it is written, before it is understood.
 *
 * @param header the comment lines right above it, without their comment signs
 * @param text from its opening bracket to its closing one
 * @param prefixes the prefix lines of its file up to it
 * @param line the line on which the text begins, from 1
 */
record RuleText(List<String> header, String text, List<String> prefixes, Path file, int line) {
    static final String EXAMPLE = "Example:";

    RuleText {
        header = List.copyOf(header);
        prefixes = List.copyOf(prefixes);
    }

    String title() {
        return header.isEmpty() || header.get(0).startsWith(EXAMPLE) ? "" : header.get(0);
    }

    /** What stands between the title and the first example. */
    String meaning() {
        return String.join(
                " ",
                header.stream()
                        .skip(1)
                        .takeWhile(text -> !text.startsWith(EXAMPLE))
                        .toList());
    }

    List<String> examples() {
        return header.stream()
                .filter(text -> text.startsWith(EXAMPLE))
                .map(text -> text.substring(EXAMPLE.length()).strip())
                .toList();
    }
}
