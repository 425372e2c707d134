package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.cli.Terminal.Outcome;
import io.spillover.graph.KnowledgeGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep a store in order. */
class KeepingCommandsTest {
    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void giveNews() throws IOException {
        terminal = new Terminal(folder.resolve("store"));
        Path news = Files.writeString(folder.resolve("a.txt"), "News\n\nMicrosoft sellsTo Bytedance.\n");
        succeeds("ingest", news.toString());
    }

    @Test
    void a_store_after_an_ingestion_is_sound() {
        assertThat(succeeds("check")).isEqualTo("The store is sound: 1 article.\n");
    }

    @Test
    void a_store_whose_inferences_are_not_what_follows_fails_the_check_and_infer_mends_it() {
        try (KnowledgeGraph graph = terminal.open()) {
            graph.replaceInferred(List.of());
        }
        Outcome outcome = terminal.run("check");
        assertThat(outcome.exitCode()).isEqualTo(6);
        assertThat(outcome.out()).contains("What follows differs from what is stored");
        assertThat(terminal.run("check").exitCode()).isEqualTo(6);
        succeeds("infer");
        assertThat(succeeds("check")).contains("sound");
    }

    @Test
    void a_backup_restores_to_the_same_store() {
        String before = terminal.nquads();
        String file = folder.resolve("store.nq.gz").toString();
        assertThat(succeeds("backup", file)).matches("Wrote \\d+ quads to .*store.nq.gz\\.\n");
        Terminal other = new Terminal(folder.resolve("other"));
        Outcome outcome = other.run("restore", file);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("Restored 1 article.\n");
        assertThat(other.nquads()).isEqualTo(before);
        assertThat(other.run("check").out()).contains("sound");
        assertThat(other.run("restore", file).exitCode()).isEqualTo(5);
    }

    @Test
    void jobs_that_were_added_come_back_from_a_backup_and_wait() {
        succeeds("jobs", "add", "wire", folder.toString(), "--every", "1h", "--watch", "crypto", "--hook", "./tell.sh");
        String file = folder.resolve("store.nq.gz").toString();
        assertThat(succeeds("backup", file)).matches("Wrote \\d+ quads and 1 job to .*\n");
        Terminal other = new Terminal(folder.resolve("other"));
        assertThat(other.run("restore", file).out())
                .isEqualTo(
                        "Restored 1 article and 1 job, paused: see 'spillover jobs show NAME', then 'spillover jobs resume"
                                + " NAME' for wire.\n");
        assertThat(other.run("jobs", "show", "wire").out())
                .contains("paused", folder.toString(), "watches crypto and tells ", "tell.sh");
        assertThat(other.run("backup", folder.resolve("again.nq.gz").toString()).out())
                .contains("and 1 job");
    }

    @Test
    void a_backup_of_a_store_that_never_had_jobs_makes_no_database_of_jobs() {
        succeeds("backup", folder.resolve("store.nq.gz").toString());
        assertThat(folder.resolve("store").resolve("jobs.mv.db")).doesNotExist();
    }

    @Test
    void a_job_whose_name_is_taken_stays_as_it_is_when_a_backup_is_restored() {
        succeeds("jobs", "add", "wire", folder.toString(), "--every", "1h");
        String file = folder.resolve("store.nq.gz").toString();
        succeeds("backup", file);
        Terminal other = new Terminal(folder.resolve("other"));
        Outcome added = other.run("jobs", "add", "wire", folder.toString(), "--every", "5m");
        assertThat(added.exitCode()).isZero();
        assertThat(other.run("restore", file).out())
                .isEqualTo("Restored 1 article.\nLeft out, since jobs have these names already: wire.\n");
        assertThat(other.run("jobs", "list").out()).contains("5m");
    }

    @Test
    void a_backup_that_is_not_there_is_told() {
        Outcome outcome = new Terminal(folder.resolve("other"))
                .run("restore", folder.resolve("none").toString());
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("Cannot read the backup");
    }

    @Test
    void a_compaction_tells_the_sizes_and_leaves_what_the_store_says() {
        String before = terminal.nquads();
        assertThat(succeeds("compact")).matches("The store had [\\d.]+ MB and has [\\d.]+ MB\\.\n");
        assertThat(terminal.nquads()).isEqualTo(before);
    }

    @Test
    void the_owner_of_a_store_backs_it_up_checks_and_compacts_it_for_others() {
        Path file = folder.resolve("store.nq.gz");
        try (Terminal.Owner owner = terminal.own()) {
            assertThat(owner.graph().articles()).hasSize(1);
            assertThat(succeeds("backup", file.toString())).startsWith("Wrote ");
            assertThat(succeeds("check")).contains("sound");
            assertThat(succeeds("compact")).contains("MB");
            assertThat(terminal.run("restore", file.toString()).exitCode()).isEqualTo(5);
        }
        assertThat(file).isNotEmptyFile();
    }

    private String succeeds(String... arguments) {
        Outcome outcome = terminal.run(arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return outcome.out();
    }
}
