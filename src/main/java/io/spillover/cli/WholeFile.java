package io.spillover.cli;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;

/**
 * Output that is there as a whole or not at all: it is written beside its place and moved there when it is whole, so
 * that what was there before stays as it was where the writing fails.
 */
final class WholeFile {
    private WholeFile() {}

    /** A text, in UTF-8. */
    static void write(Path file, String text) {
        write(file, out -> {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** To a file, which is made or replaced. A device or a pipe gets the bytes, once there are all of them. */
    static void write(Path file, Consumer<OutputStream> content) {
        Path place = place(file);
        Path part = place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        boolean replaceable = !Files.exists(place) || Files.isRegularFile(place);
        whole(replaceable ? part : temporary(), "to " + file, content, whole -> {
            if (replaceable) {
                Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
            } else {
                try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.WRITE)) {
                    Files.copy(whole, out);
                }
            }
        });
    }

    /**
     * To a folder, which is made where it is not there. Its files are written beside it and moved into it when they are
     * whole, in place of those of the same names; what else lies in it stays.
     */
    static void writeFolder(Path folder, Consumer<Path> content) {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw unfit(folder + " is a file; name a folder with --output.");
        }
        Path parent = place.resolveSibling(".").normalize();
        if (!Files.isDirectory(parent)) {
            throw unfit("There is no folder " + parent + " for " + folder + "; make it, or name another folder.");
        }
        try {
            Path part = Files.createTempDirectory(parent, "." + place.getFileName() + ".part");
            try {
                content.accept(part);
                Files.createDirectories(place);
                for (Path file : filesOf(part)) {
                    Files.move(file, place.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                for (Path left : filesOf(part)) {
                    Files.delete(left);
                }
                Files.delete(part);
            }
        } catch (IOException | UncheckedIOException | RuntimeIOException failed) {
            throw unwritten("to " + folder, failed);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** To where a command prints; the content is text in UTF-8. */
    static void print(PrintWriter out, Consumer<OutputStream> content) {
        whole(temporary(), "the export", content, whole -> {
            try (var text = Files.newBufferedReader(whole)) {
                text.transferTo(out);
            }
        });
        out.flush();
    }

    /** What is to be done with the whole file. */
    private interface Delivery {
        void of(Path whole) throws IOException;
    }

    private static void whole(Path part, String what, Consumer<OutputStream> content, Delivery delivery) {
        part.toFile().deleteOnExit();
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.accept(out);
            }
            delivery.of(part);
        } catch (IOException | UncheckedIOException | RuntimeIOException failed) {
            throw unwritten(what, failed);
        } finally {
            part.toFile().delete();
        }
    }

    /** Where the file really is, or will be. */
    private static Path place(Path file) {
        Path place = file.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            throw unfit(file + " is a folder; name a file in it.");
        }
        Path folder = place.resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            throw unfit("There is no folder " + folder + " for " + file + "; make it, or name another file.");
        }
        try {
            return Files.exists(place) ? place.toRealPath() : place;
        } catch (IOException e) {
            throw unfit("Cannot look up " + file + "; check its permissions, or name another file.");
        }
    }

    private static SpilloverException unwritten(String what, Exception failed) {
        return new SpilloverException(
                Kind.INTERNAL,
                "Cannot write " + what + " (" + failed.getMessage() + "); check its permissions and the free space.",
                failed);
    }

    private static SpilloverException unfit(String message) {
        return new SpilloverException(Kind.USAGE, message);
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("spillover", ".part");
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.INTERNAL,
                    "Cannot write to the folder of temporary files " + System.getProperty("java.io.tmpdir")
                            + "; check its permissions and the free space.",
                    e);
        }
    }
}
