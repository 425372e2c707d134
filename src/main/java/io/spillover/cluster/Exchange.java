package io.spillover.cluster;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The folder through which a run and its cluster give each other files: what to read, what is known already, and what came
 * of each piece. All machines see it under the same path. One run has it, and removes it.
 *
 * <p>What comes of a piece is one file, named after the place of the piece in the source. It appears whole or not at all, and
 * writing it again changes nothing.
 */
record Exchange(String folder) implements Serializable {
    /** So many folders, that none has too many files to be listed. */
    private static final int FOLDERS = 256;

    /** Makes one below a folder, which is made too. */
    static Exchange below(Path parent) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(parent.toAbsolutePath()), "spillover-run-");
            Exchange exchange = new Exchange(folder.toString());
            Files.createDirectory(exchange.unfinished());
            Files.createDirectory(exchange.spools());
            Files.createDirectory(exchange.results());
            for (int i = 0; i < FOLDERS; i++) {
                Files.createDirectory(exchange.results().resolve(shard(i)));
            }
            return exchange;
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.STORE_UNAVAILABLE,
                    "Cannot make a folder below " + parent + " to exchange files with the cluster (" + e.getMessage()
                            + "); name another one with --exchange.",
                    e);
        }
    }

    void writeParts(Stream<Part> parts) {
        writeLines(parts(), parts.map(Part::line));
    }

    List<Part> readParts() throws IOException {
        try (Stream<String> lines = Files.lines(parts())) {
            return lines.map(Part::of).toList();
        }
    }

    void writeKnown(Stream<String> articleIds) {
        writeLines(known(), articleIds.sorted());
    }

    KnownArticles readKnown() throws IOException {
        return KnownArticles.in(known());
    }

    /** Where what was read at the start of the run is kept for a part. */
    Path spool(int part) {
        return spools().resolve(part + ".jsonl");
    }

    /** Whether it is settled what comes of a piece. */
    boolean isSettled(String position) {
        return Files.exists(result(position));
    }

    /** Writes what comes of a piece. */
    void settle(String position, String result) throws IOException {
        Path unfinished = Files.createTempFile(unfinished(), position, "");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(unfinished))) {
            out.write(result.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(unfinished, result(position), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What came of a piece, once. Its file stays, without content, so that no attempt reads the piece again. */
    Optional<String> take(Position position) {
        Path file = result(position.name());
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String result = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
            return Optional.of(result);
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The positions of all pieces of which it is settled what comes of them, in the order of the source. */
    List<Position> settled() {
        try (Stream<Path> files = Files.walk(results(), 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> Position.of(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Iterator<Path> each =
                            files.sorted((one, other) -> other.compareTo(one)).iterator();
                    each.hasNext(); ) {
                Files.deleteIfExists(each.next());
            }
        } catch (IOException | UncheckedIOException left) {
            throw new SpilloverException(
                    Kind.STORE_UNAVAILABLE,
                    "The folder " + folder + " of a run could not be removed; remove it.",
                    left);
        }
    }

    private static void writeLines(Path file, Stream<String> lines) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                writer.write(each.next() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path result(String position) {
        return results()
                .resolve(shard(Math.floorMod(position.hashCode(), FOLDERS)))
                .resolve(position);
    }

    private static String shard(int number) {
        return String.format("%02x", number);
    }

    private Path parts() {
        return Path.of(folder, "parts.jsonl");
    }

    private Path known() {
        return Path.of(folder, "known.txt");
    }

    private Path spools() {
        return Path.of(folder, "spools");
    }

    private Path results() {
        return Path.of(folder, "results");
    }

    private Path unfinished() {
        return Path.of(folder, "unfinished");
    }
}
