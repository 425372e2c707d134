package io.spillover.cli;

import io.spillover.document.Sha256;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the reading of an article hangs on beside its text: the version of Spillover, its ontology with the lexicon, and the
 * user's own additions. Two machines with the same digest read alike.
 */
record KnowledgeDigest(Path home, Optional<Path> additions) {

    String hex() {
        Stream<Path> roots = Stream.concat(Stream.of(home.resolve("ontology")), additions.stream());
        return Sha256.hex(
                VersionCommand.number() + roots.map(KnowledgeDigest::files).collect(Collectors.joining()));
    }

    private static String files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> root.relativize(file) + " " + content(file) + "\n")
                    .collect(Collectors.joining());
        } catch (IOException | UncheckedIOException e) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED,
                    "The folder " + root + " cannot be read; give all machines of the cluster the same folders.",
                    e);
        }
    }

    private static String content(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
