package io.spillover.lexicon;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A row of a table of merges ({@code merge into note}) or of partings ({@code part from note}).
 *
 * @param one the name or id of the entity that is another
 * @param other the name or id of that other one
 */
public record MergeRow(Path file, int line, boolean parting, String one, String other, Optional<String> note) {

    /** The same words as for mistakes of other tables. */
    public String mistake(String what) {
        return file + ", line " + line + ": " + what;
    }
}
