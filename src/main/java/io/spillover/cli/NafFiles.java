package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The labelled files that a command is given: NAF files, and those of folders, in the order of their names. */
final class NafFiles {
    private NafFiles() {}

    static List<Path> in(List<Path> places) {
        return places.stream().flatMap(place -> in(place).stream()).toList();
    }

    private static List<Path> in(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".naf"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new SpilloverException(
                        Kind.UNREADABLE_INPUT,
                        "The folder " + place + " has no files whose name ends in .naf; give one that has.");
            }
            return found;
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT, "The folder " + place + " cannot be listed; check its rights.", e);
        }
    }
}
