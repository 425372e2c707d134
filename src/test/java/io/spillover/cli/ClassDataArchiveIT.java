package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that packaging leaves beside the jars. */
class ClassDataArchiveIT {
    private static final Path HOME =
            Path.of(System.getProperty("spillover.layout", "target/spillover")).toAbsolutePath();
    private static final String ARCHIVE = "spillover.jsa";
    private static final String OF_THE_ARCHIVE = "shared objects file (top)";

    @TempDir
    private Path folder;

    @Test
    void the_archive_of_the_build_is_used() throws Exception {
        assertThat(whereMainCameFrom(HOME)).contains(OF_THE_ARCHIVE);
    }

    @Test
    void a_layout_that_was_copied_starts_without_the_archive_until_one_is_made_there() throws Exception {
        Path moved = copyWithArchive("");
        for (Path jar : jarsOfOurs()) { // a link to the same file would pass for it
            Path there = moved.resolve("lib").resolve(jar.getFileName());
            Files.delete(there);
            Files.copy(jar, there, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.copy(
                HOME.resolve("lib").resolve(ARCHIVE),
                moved.resolve("lib").resolve(ARCHIVE),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(whereMainCameFrom(moved)).doesNotContain(OF_THE_ARCHIVE);
        Process making = new ProcessBuilder(
                        moved.resolve("bin/spillover-archive").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(making.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(making.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
        assertThat(whereMainCameFrom(moved)).contains(OF_THE_ARCHIVE);
    }

    private static List<Path> jarsOfOurs() throws IOException {
        try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("spillover-"))
                    .toList();
        }
    }

    /** What Java says of the first class that it loaded of ours. */
    private String whereMainCameFrom(Path home) throws Exception {
        Path log = Files.createTempFile(folder, "classes", ".log");
        ProcessBuilder version = new ProcessBuilder(
                        home.resolve("bin/spillover").toString(), "version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        version.environment().put("SPILLOVER_JAVA_ARGS", "-Xlog:class+load:file=" + log);
        assertThat(version.start().waitFor()).isZero();
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("io.spillover.cli.Main "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_archive_that_cannot_be_read_is_passed_over_without_a_word() throws Exception {
        Path copy = copyWithArchive("This is no archive");
        Process process = new ProcessBuilder(copy.resolve("bin/spillover").toString(), "version")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().toList()).isEqualTo(versionLines());
    }

    private List<String> versionLines() throws Exception {
        try (Layout layout = new Layout(folder, "store")) {
            return layout.out("version").lines().toList();
        }
    }

    /** A layout elsewhere, all but whose scripts and archive is that of the build. */
    private Path copyWithArchive(String content) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.createDirectory(copy.resolve("bin"));
        Files.createDirectory(copy.resolve("lib"));
        link(HOME, copy);
        link(HOME.resolve("lib"), copy.resolve("lib"));
        for (String script : List.of("spillover", "spillover-archive")) {
            Files.copy(
                    HOME.resolve("bin").resolve(script),
                    copy.resolve("bin").resolve(script),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.writeString(copy.resolve("lib").resolve(ARCHIVE), content);
        return copy;
    }

    /** Links to what is in a folder, but for what is in the other already. */
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path link = to.resolve(entry.getFileName());
                if (!Files.exists(link) && !link.endsWith(ARCHIVE)) {
                    Files.createSymbolicLink(link, entry);
                }
            }
        }
    }
}
