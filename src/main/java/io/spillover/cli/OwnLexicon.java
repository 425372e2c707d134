package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.lexicon.Addition;
import io.spillover.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The user's own part of the lexicon: the files {@code lexicon/*.tsv} in the folder of additions.
 *
 * @param standard the folder of the lexicon that comes with the tool
 * @param additions the folder of additions, if any is named
 * @param isUsed whether the settings name it, so that every command uses what is in it
 */
record OwnLexicon(Path standard, Optional<Path> additions, boolean isUsed) {
    private static final String FOLDER = "lexicon";
    private static final String ENDING = ".tsv";

    /** The folder of additions. */
    Path folder() {
        return additions.orElseThrow(() -> new SpilloverException(
                Kind.USAGE,
                "There is no folder for what you add to the lexicon; write 'additions: FOLDER' into the settings file"
                        + " spillover.yaml, or name one with --to."));
    }

    /** The lexicon as it is but for the files that these would replace. */
    Lexicon without(List<Path> files) {
        return Lexicon.load(standard, others(names(files)));
    }

    /** The lexicon as it would be with these tables: so that nothing is written that no command could read again. */
    Lexicon with(List<Addition.GoodTable> tables) {
        Path folder = folder().resolve(FOLDER);
        List<Path> all =
                others(names(tables.stream().map(Addition.GoodTable::file).toList()));
        List<Path> trial = new ArrayList<>();
        try {
            Path place = Files.createTempDirectory(FOLDER);
            try {
                for (Addition.GoodTable table : tables) {
                    trial.add(Files.writeString(place.resolve(name(table.file())), table.text()));
                }
                all.addAll(trial);
                return Lexicon.load(standard, all);
            } catch (SpilloverException broken) {
                String message = String.valueOf(broken.getMessage());
                throw new SpilloverException(
                        broken.kind(), message.replace(place.toString(), folder.toString()), broken);
            } finally {
                for (Path file : trial) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(place);
            }
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.INTERNAL,
                    "Cannot write to the folder of temporary files (" + e.getMessage() + "); check the free space.",
                    e);
        }
    }

    /** Writes what is good of a table, as a whole or not at all; what was there under its name is replaced. */
    Path write(Addition.GoodTable table) {
        Path file = folder().resolve(FOLDER).resolve(name(table.file()));
        try {
            Files.createDirectories(file.resolveSibling("."));
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.INTERNAL, "Cannot make the folder " + file.getParent() + "; check its permissions.", e);
        }
        WholeFile.write(file, table.text());
        return file;
    }

    /** The names under which files are kept: each its own, and none that the lexicon keeps for its types. */
    private static Set<String> names(Collection<Path> files) {
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            String name = name(file);
            if (!names.add(name)) {
                throw new SpilloverException(
                        Kind.USAGE, "Two of the files would be kept as " + name + "; rename one of them.");
            }
            if (name.equals("types.tsv")) {
                throw new SpilloverException(
                        Kind.USAGE, "The file " + file + " has the name of the list of types; rename it.");
            }
        }
        return names;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "") + ENDING;
    }

    private List<Path> others(Set<String> replaced) {
        Optional<Path> folder = additions.map(place -> place.resolve(FOLDER)).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(ENDING)
                            && !file.endsWith("types.tsv")
                            && !replaced.contains(name(file)))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED, "Cannot list the folder " + folder.get() + "; check its permissions.", e);
        }
    }
}
