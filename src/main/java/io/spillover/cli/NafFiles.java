package io.spillover.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The labelled files that a command is given: NAF files, and those of folders, in the order of their names. */
final class NafFiles {
    private NafFiles() {}

    static List<Path> in(List<Path> places) {
        return places.stream().flatMap(place -> in(place).stream()).toList();
    }

    private static List<Path> in(Path place) {
        return Files.isDirectory(place)
                ? GoldFolder.files(
                        place, ".naf", Integer.MAX_VALUE, "has no files whose name ends in .naf; give one that has.")
                : List.of(place);
    }
}
