package io.spillover.source;

import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files that may be articles, in the order of their paths, and what could not be looked into.
 *
 * <p>Below a folder, hidden files and folders are passed over.
 */
public record ArticleFiles(List<Path> files, List<Read> failures) {

    private static final Set<String> ENDINGS = Set.of("txt", "text", "md", "jsonl");

    public ArticleFiles {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
    }

    static ArticleFiles below(Path root, PathMatcher wanted) throws IOException {
        if (!Files.isDirectory(root)) {
            return new ArticleFiles(List.of(), List.of());
        }
        Walk walk = new Walk(root, wanted);
        Files.walkFileTree(root, walk);
        Collections.sort(walk.files);
        return new ArticleFiles(walk.files, walk.failures);
    }

    private static boolean hidden(Path path) {
        return fileName(path).startsWith(".");
    }

    static boolean hasEnding(Path file, String ending) {
        return endingOf(file).equals(ending);
    }

    private static boolean isText(Path file) {
        return ENDINGS.contains(endingOf(file));
    }

    private static String endingOf(Path file) {
        String name = fileName(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final PathMatcher wanted;
        private final List<Path> files = new ArrayList<>();
        private final List<Read> failures = new ArrayList<>();

        Walk(Path root, PathMatcher wanted) {
            this.root = root;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && isText(file) && wanted.matches(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            failures.add(new Read.Failed(
                    file.toString(), "Cannot look into " + file + "; check its permissions.", Kind.UNREADABLE_INPUT));
            return FileVisitResult.CONTINUE;
        }
    }
}
