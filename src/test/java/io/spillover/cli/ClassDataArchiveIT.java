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

    @TempDir
    private Path folder;

    @Test
    void the_archive_of_the_build_is_used() throws Exception {
        Path log = folder.resolve("classes.log");
        try (Layout layout = new Layout(folder, "store")) {
            ProcessBuilder process = layout.process("version");
            process.environment().put("SPILLOVER_JAVA_ARGS", "-Xlog:class+load:file=" + log);
            assertThat(layout.run(process).exitCode()).isZero();
        }
        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains("io.spillover.cli.Main "))
                .singleElement()
                .asString()
                .contains("shared objects file (top)");
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

    /** A layout whose jars are those of the build. */
    private Path copyWithArchive(String content) throws IOException {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("bin"));
        Files.createDirectories(copy.resolve("lib"));
        Files.copy(HOME.resolve("bin/spillover"), copy.resolve("bin/spillover"), StandardCopyOption.COPY_ATTRIBUTES);
        try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
            for (Path jar :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.createSymbolicLink(copy.resolve("lib").resolve(jar.getFileName()), jar);
            }
        }
        Files.writeString(copy.resolve("lib").resolve(ARCHIVE), content);
        return copy;
    }
}
