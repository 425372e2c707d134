package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs in a process of their own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JobsIT {
    private static final int TOLD_TO_END = 128 + 15;

    @TempDir
    private Path folder;

    private Layout layout;

    @BeforeEach
    void giveNews() throws IOException {
        layout = new Layout(folder, "store");
        Files.createDirectory(folder.resolve("news"));
        Files.writeString(folder.resolve("spillover.yaml"), "allow-private: true\n");
        give("a", "Microsoft sells AI models to ByteDance.");
    }

    @AfterEach
    void end() {
        layout.close();
    }

    @Test
    void a_running_owner_takes_a_job_from_another_process_runs_it_when_news_come_answers_and_stops_in_order()
            throws Exception {
        Process owner = jobsStart();
        assertThat(layout.out("jobs", "add", "wire", "news", "--every", "1d", "--on-arrival", "--watch", "Microsoft"))
                .contains("wire");
        shown(runs -> runs.contains("\tdone\t1\t1\t0\t"));
        assertThat(layout.out("facts", "--format", "tsv")).contains("Microsoft\tsellsTo\tByteDance");
        assertThat(layout.out("verdict", "Microsoft")).contains("Microsoft");
        assertThat(layout.out("query", "entities")).contains("ByteDance");
        give("b", "Oracle sells cloud services to Aramco.");
        shown(runs -> runs.contains("\tdone\t2\t1\t1\t"));
        layout.out("jobs", "pause", "wire");
        assertThat(layout.out("jobs", "list")).contains("paused");
        end(owner);
        assertThat(layout.store().resolve("spillover.owner")).doesNotExist();
        assertThat(layout.out("facts", "--format", "tsv")).contains("Oracle\tsellsTo\tSaudi Aramco");
    }

    @Test
    void a_run_that_is_killed_goes_on_when_jobs_start_again() throws Exception {
        try (SlowPages pages = new SlowPages()) {
            layout.out("jobs", "add", "wire", "news", pages.address("slow"), "--every", "1d");
            Process owner = jobsStart();
            pages.awaitAsked();
            owner.destroyForcibly().waitFor();
            assertThat(layout.out("jobs", "show", "wire", "--format", "tsv")).contains("\tkilled\t");
            pages.release();
            jobsStart();
            assertThat(shown(runs -> runs.contains("\tdone\t2\t2\t0\t"))).contains("\tkilled\t");
        }
    }

    @Test
    void a_run_that_is_told_to_end_keeps_what_it_has_read_and_goes_on_when_jobs_start_again() throws Exception {
        try (SlowPages pages = new SlowPages()) {
            layout.out("jobs", "add", "wire", "news", pages.address("slow"), pages.address("next"), "--every", "1d");
            Process owner = jobsStart();
            pages.awaitAsked();
            owner.toHandle().destroy();
            assertThat(owner.errorReader(StandardCharsets.UTF_8).readLine()).contains("before it ends");
            pages.release();
            assertThat(owner.waitFor()).isEqualTo(TOLD_TO_END);
            assertThat(layout.out("jobs", "show", "wire", "--format", "tsv")).contains("\tstopped\t");
            assertThat(layout.out("facts", "--format", "tsv")).contains("Microsoft\tsellsTo\tByteDance");
            assertThat(pages.pages()).containsExactly("slow");
            jobsStart();
            assertThat(shown(runs -> runs.contains("\tdone\t3\t"))).contains("\tstopped\t");
        }
    }

    private void end(Process owner) throws InterruptedException {
        owner.destroy();
        assertThat(owner.waitFor()).isEqualTo(TOLD_TO_END);
    }

    private void give(String name, String text) throws IOException {
        Files.writeString(folder.resolve("news/" + name + ".txt"), "News of " + name + "\n\n" + text + "\n");
    }

    private Process jobsStart() throws IOException {
        Process process = layout.start(layout.process("jobs", "start"));
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).contains("until this is stopped");
        return process;
    }

    /** Asks for the runs of the job, which the owner answers, until they are as they should be. */
    private String shown(Predicate<String> wanted) throws Exception {
        String runs = "";
        while (!wanted.test(runs)) {
            runs = layout.out("jobs", "show", "wire", "--format", "tsv");
        }
        return runs;
    }
}
