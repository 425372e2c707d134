package io.spillover.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lexicon files written by a test, beside the project's own types. */
public record LexiconFolder(Path folder) {

    static final Path HOME = Path.of(System.getProperty("spillover.home", "."), "ontology", "lexicon");

    public static LexiconFolder in(Path folder) {
        try {
            Files.copy(HOME.resolve("types.tsv"), folder.resolve("types.tsv"));
            return new LexiconFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a table; {@code ;} stands for the tab, which editors like to eat. */
    public LexiconFolder with(String name, String... lines) {
        write(folder.resolve(name), lines);
        return this;
    }

    public static Path write(Path file, String... lines) {
        try {
            return Files.writeString(file, String.join("\n", lines).replace(';', '\t') + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Lexicon load(Path... additions) {
        return Lexicon.load(folder, List.of(additions));
    }
}
