package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs in a process of their own, from the layout that the build leaves. */
class JobsIT {
    private static final Path LAYOUT = Path.of(System.getProperty("spillover.layout", "target/spillover"));
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void giveNews() throws IOException {
        Files.createDirectory(folder.resolve("news"));
        give("a", "Microsoft sells AI models to ByteDance.");
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void a_running_owner_takes_a_job_from_another_process_runs_it_answers_and_stops_in_order() throws Exception {
        Process owner = jobsStart();
        assertThat(command("jobs", "add", "wire", "news", "--every", "1m", "--watch", "Microsoft"))
                .contains("wire");
        assertThat(until(shown -> shown.contains("\tdone\t1\t1\t0\t"))).isNotEmpty();
        assertThat(command("facts", "--format", "tsv")).contains("Microsoft\tsellsTo\tByteDance");
        assertThat(command("verdict", "Microsoft")).contains("Microsoft");
        assertThat(command("query", "entities")).contains("ByteDance");
        give("b", "Oracle sells cloud services to Aramco.");
        assertThat(until(shown -> shown.contains("\tdone\t2\t1\t1\t"))).isNotEmpty();
        command("jobs", "pause", "wire");
        assertThat(command("jobs", "list")).contains("paused");
        owner.destroy();
        assertThat(owner.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(owner.exitValue()).isEqualTo(128 + 15);
        assertThat(folder.resolve("store/spillover.owner")).doesNotExist();
        assertThat(command("facts", "--format", "tsv")).contains("Oracle\tsellsTo\tSaudi Aramco");
    }

    @Test
    void a_run_that_is_killed_goes_on_when_jobs_start_again() throws Exception {
        for (int i = 0; i < 40; i++) {
            give("n" + i, "Company" + i + " sells chips to Microsoft. Microsoft sells software to Company" + i + ".");
        }
        command("jobs", "add", "wire", "news", "--every", "1d");
        Process owner = jobsStart();
        assertThat(until(shown -> shown.contains("\trunning\t"))).isNotEmpty();
        owner.destroyForcibly();
        assertThat(owner.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(command("jobs", "show", "wire", "--format", "tsv")).contains("\tkilled\t");
        jobsStart();
        assertThat(until(shown -> shown.contains("\tdone\t41\t"))).contains("\tkilled\t");
    }

    private void give(String name, String text) throws IOException {
        Files.writeString(folder.resolve("news/" + name + ".txt"), "News of " + name + "\n\n" + text + "\n");
    }

    private Process jobsStart() throws IOException {
        Process process = process("jobs", "start")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).contains("until this is stopped");
        return process;
    }

    /** Asks for the runs of the job, which the owner answers, until they are as they should be; nothing where time is up. */
    private String until(Predicate<String> wanted) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            String shown = command("jobs", "show", "wire", "--format", "tsv");
            if (wanted.test(shown)) {
                return shown;
            }
        }
        return "";
    }

    private String command(String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = process(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        processes.add(process);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", arguments) + ": " + Files.readString(err))
                .isZero();
        return Files.readString(out);
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(LAYOUT.resolve("bin/spillover").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("SPILLOVER_STORE", folder.resolve("store").toString());
        return builder;
    }
}
