package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Spillover as processes of their own, from the layout that the build leaves, in a folder and on a store below it. */
final class Layout implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("spillover.layout", "target/spillover"));
    private static final long LONGEST_MINUTES = 30;

    private final Path folder;
    private final Path store;
    private final List<Process> processes = new ArrayList<>();

    Layout(Path folder, String store) {
        this.folder = folder;
        this.store = folder.resolve(store);
    }

    /** What a process printed and how it ended. */
    record Ended(int exitCode, String out, String err) {}

    Path store() {
        return store;
    }

    /** A process that is not started yet. */
    ProcessBuilder process(String... arguments) {
        return script("spillover", arguments);
    }

    /** The same of a script of the layout. */
    ProcessBuilder script(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(HOME.resolve("bin").resolve(name).toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("SPILLOVER_STORE", store.toString());
        return builder;
    }

    /** Starts a process, which ends with this at the latest. */
    Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) throws Exception {
        return run(process(arguments));
    }

    Ended run(ProcessBuilder builder) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = start(builder.redirectOutput(out.toFile()).redirectError(err.toFile()));
        assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    /** What a command prints that is done without a complaint. */
    String out(String... arguments) throws Exception {
        Ended ended = run(arguments);
        assertThat(ended.exitCode())
                .as(String.join(" ", arguments) + ": " + ended.err())
                .isZero();
        return ended.out();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
