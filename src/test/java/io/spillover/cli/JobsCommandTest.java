package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsCommandTest {
    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void giveNews() throws IOException {
        terminal = new Terminal(folder.resolve("store"));
        Files.createDirectory(folder.resolve("news"));
        Files.writeString(folder.resolve("news/a.txt"), "News\n\nMicrosoft sellsTo Bytedance.\n");
    }

    @Test
    void a_job_is_added_listed_run_shown_paused_and_removed() {
        Terminal.Outcome added = run(
                "jobs",
                "add",
                "wire",
                news(),
                "--cron",
                "0 6 * * 1-5",
                "--zone",
                "Europe/Zurich",
                "--watch",
                "Microsoft");
        assertThat(added.err()).isEmpty();
        assertThat(run("jobs", "list", "--format", "tsv")
                        .rows("name", "next", "last", "failuresInARow", "origin", "watch"))
                .containsExactly(List.of("wire", "2026-02-02T05:00:00Z", "", "0", "command", "Microsoft"));
        Terminal.Outcome ran = run("jobs", "run", "wire", "--format", "tsv");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(run("jobs", "run", "wire", "--format", "tsv").rows("outcome", "read", "new", "duplicates"))
                .containsExactly(List.of("done", "1", "0", "1"));
        assertThat(run("jobs", "show", "wire", "--format", "tsv").rows("new", "duplicates"))
                .containsExactly(List.of("0", "1"), List.of("1", "0"));
        assertThat(run("jobs", "pause", "wire").exitCode()).isZero();
        assertThat(run("jobs", "list").out()).contains("paused");
        assertThat(run("jobs", "resume", "wire").exitCode()).isZero();
        assertThat(run("jobs", "remove", "wire").exitCode()).isZero();
        assertThat(run("jobs", "list", "--format", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void the_run_in_the_graph_tells_its_job() {
        run("jobs", "add", "wire", news(), "--every", "15m");
        run("jobs", "run", "wire");
        assertThat(run("export", "--format", "nquads").out() + runs()).contains("wasStartedBy", "\"wire\"");
    }

    @Test
    void a_watched_verdict_that_changes_is_told_with_the_old_and_the_new_one() throws IOException {
        Path told = folder.resolve("told.json");
        run(
                "jobs",
                "add",
                "wire",
                news(),
                "--every",
                "15m",
                "--watch",
                "Microsoft",
                "--hook",
                "dd",
                "--hook-argument",
                "status=none",
                "--hook-argument",
                "of=" + told);
        Terminal.Outcome ran = run("jobs", "run", "wire", "--format", "tsv");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.rows("changes").get(0).get(0)).contains("Microsoft short - - ");
        assertThat(Files.readString(told)).contains("\"job\":\"wire\"", "\"target\":\"Microsoft\"");
    }

    @Test
    void a_hook_that_fails_is_kept_with_its_run_which_is_done() {
        run("jobs", "add", "wire", news(), "--every", "15m", "--watch", "Microsoft", "--hook", "false");
        Terminal.Outcome ran = run("jobs", "run", "wire", "--format", "tsv");
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.rows("outcome", "new")).containsExactly(List.of("done", "1"));
        assertThat(run("jobs", "show", "wire", "--format", "tsv")
                        .rows("reasons")
                        .get(0)
                        .get(0))
                .contains("The hook false ended with 1");
    }

    @Test
    void jobs_of_the_settings_are_shown_as_such() throws IOException {
        Path settings = folder.resolve("spillover.yaml");
        Files.writeString(settings, """
                jobs:
                  - name: wire
                    sources: [news]
                    every: 15m
                  - name: weekly
                    sources: [news]
                    cron: 0 6 * * 1
                    zone: Europe/Zurich
                    watch: [crypto]
                    hook: [./tell, now]
                """);
        run("ingest", news());
        assertThat(run("--config", settings.toString(), "jobs", "list", "--format", "tsv")
                        .rows("name", "schedule", "zone", "origin", "sources", "hook"))
                .containsExactly(
                        List.of(
                                "weekly",
                                "0 6 * * 1",
                                "Europe/Zurich",
                                "settings",
                                news(),
                                folder.resolve("tell") + " now"),
                        List.of("wire", "15m", "-", "settings", news(), ""));
        assertThat(run("--config", settings.toString(), "jobs", "remove", "wire")
                        .err())
                .contains("settings file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jobs add wire /n --cron '61 * * * *' | '61' for the minute",
                "jobs add wire /n --cron '* * * * *' --zone Mars | no time zone 'Mars'",
                "jobs add wire /n --every soon | 'soon' is no interval",
                "jobs add wire /n | either a cron expression",
                "jobs add wire /n --every 1h --zone UTC | goes by no clock",
                "jobs add wire - --every 1h | cannot read standard input",
                "jobs add w/x /n --every 1h | cannot be named 'w/x'",
                "jobs add wire /n --every 1h --hook x | watches nothing",
                "jobs add wire /n --every 1h --watch crypto --webhook ftp://x | cannot be 'ftp://x'",
                "jobs add wire /n --every 1h --hook-argument x | needs a program",
                "jobs add wire | Missing required parameter",
                "jobs | A command is missing: add, list"
            })
    void a_mistake_is_told_in_one_sentence(String command, String told) {
        Terminal.Outcome outcome = run(Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains(told);
        assertThat(folder.resolve("store")).doesNotExist();
    }

    private String runs() {
        try (var graph = terminal.open()) {
            return String.valueOf(graph.copyOf(graph.iris().runs()));
        }
    }

    private String news() {
        return folder.resolve("news").toString();
    }

    private Terminal.Outcome run(String... words) {
        return terminal.run(words);
    }
}
