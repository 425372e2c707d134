package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Labelled files in a folder. */
final class GoldFolder {
    private GoldFolder() {}

    /**
     * The files of a folder whose names end so, in the order of their names.
     *
     * @param depth 1 for the folder alone
     * @param lack what it has not, and what to give instead: "has no gold files; give one that has."
     * @throws SpilloverException of kind UNREADABLE_INPUT where there are none
     */
    static List<Path> files(Path folder, String ending, int depth, String lack) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new SpilloverException(Kind.UNREADABLE_INPUT, "The folder " + folder + " " + lack);
            }
            return found;
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT, "The folder " + folder + " cannot be listed; check its rights.", e);
        }
    }
}
