package io.spillover.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a long test did, for who wants to read it afterwards, up to where it was cut off. */
final class Notes {
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    /** @param name of a file in the folder of the build */
    Notes(String name) {
        this.file = Path.of("target", name);
    }

    void add(String line) throws IOException {
        lines.add(line);
        Files.write(file, lines);
    }
}
