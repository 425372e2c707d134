package io.spillover.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.Background;
import io.spillover.graph.Iris;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.ingest.BatchWriter;
import io.spillover.ingest.Ingestion;
import io.spillover.ingest.Progress;
import io.spillover.ingest.TripleReader;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import io.spillover.source.Read;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String GOOD = "News\nMicrosoft sellsTo Bytedance.";
    private static final String OTHER = "More news\nOracle sellsTo Aramco.";

    private final SettableClock time = new SettableClock();
    private final KnowledgeGraph graph = KnowledgeGraph.inMemory(Background.load(Path.of("ontology"), Iris.standard()));
    private final Articles articles = new Articles(new ArticleLayout());
    private final List<Instant> runs = new ArrayList<>();
    private final List<Read> news = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private Runnable inTheMiddle = () -> {};

    @TempDir
    private Path folder;

    private JobDatabase database;
    private Jobs jobs;

    @BeforeEach
    void open() {
        time.set(NOON);
        reopen();
    }

    private void reopen() {
        database = JobDatabase.open(folder);
        jobs = Jobs.open(database, clock(), surroundings(), (source, task) -> TestHelper.createManualScheduler(
                        source, List.of(task))
                .clock(time));
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void a_job_of_every_five_minutes_runs_once_in_each_of_a_day() {
        jobs.add(job("wire", CronSchedule.of("*/5 * * * *", "Europe/Zurich")));
        for (int minute = 0; minute < 24 * 60; minute++) {
            tick(Duration.ofMinutes(1));
        }
        assertThat(runs).doesNotHaveDuplicates().hasSize(24 * 12);
    }

    @Test
    void what_was_missed_in_hours_of_a_stop_is_caught_up_once() {
        jobs.add(job("wire", CronSchedule.of("*/15 * * * *", "UTC")));
        time.set(NOON.plus(Duration.ofHours(5)).plusSeconds(60));
        reopened();
        tick(Duration.ZERO);
        tick(Duration.ofMinutes(1));
        assertThat(runs).containsExactly(Instant.parse("2026-01-31T17:01:00Z"));
        assertThat(jobs.standing("wire").next()).contains(Instant.parse("2026-01-31T17:15:00Z"));
    }

    @Test
    void an_interval_runs_as_soon_as_it_is_added() {
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        tick(Duration.ZERO);
        assertThat(runs).containsExactly(NOON);
    }

    @Test
    void what_a_run_did_is_kept() {
        give(GOOD);
        news.add(new Read.Failed("a.txt", "There is no a.txt.", Kind.UNREADABLE_INPUT));
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        tick(Duration.ZERO);
        tick(Duration.ofMinutes(15));
        List<JobRun> history = jobs.history().of("wire", 10);
        assertThat(history).extracting(JobRun::state).containsExactly(JobRun.State.DONE, JobRun.State.DONE);
        assertThat(history).extracting(run -> run.counts().read()).containsExactly(2, 2);
        assertThat(history).extracting(run -> run.counts().added()).containsExactly(0, 1);
        assertThat(history).extracting(run -> run.counts().duplicates()).containsExactly(1, 0);
        assertThat(history.get(1).reasons()).containsExactly("There is no a.txt.");
    }

    @Test
    void a_text_that_was_corrected_since_the_last_run_is_counted() {
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        for (String text : List.of(GOOD, GOOD + " Oracle sellsTo Aramco.")) {
            news.add(new Read.Found(articles.of(text, "https://news.example/one", Optional.empty())));
            tick(Duration.ofMinutes(15));
        }
        assertThat(jobs.history().of("wire", 5))
                .extracting(run -> run.counts().corrected())
                .containsExactly(1, 0);
    }

    @Test
    void runs_of_the_time_before_corrections_were_counted_are_still_read() {
        database.change("INSERT INTO job_run (job, state, started, ended, counts, reasons, changes) VALUES"
                + " ('wire', 'DONE', '2026-01-31T12:00:00Z', '2026-01-31T12:00:01Z', '[6,5,4,3,2,1]', '[]', '[]')");
        assertThat(jobs.history().of("wire", 1))
                .extracting(JobRun::counts)
                .containsExactly(new JobCounts(6, 5, 4, 3, 0, 2, 1));
    }

    @Test
    void failures_in_a_row_are_counted_and_the_job_goes_on() {
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        news.add(new Read.Failed("a.txt", "There is no a.txt.", Kind.UNREADABLE_INPUT));
        tick(Duration.ZERO);
        tick(Duration.ofMinutes(15));
        assertThat(jobs.standing("wire").failuresInARow()).isEqualTo(2);
        give(GOOD);
        tick(Duration.ofMinutes(15));
        assertThat(jobs.standing("wire").failuresInARow()).isZero();
        assertThat(runs).hasSize(3);
    }

    @Test
    void a_run_that_is_stopped_finishes_its_article_and_goes_on_next_time() {
        give(GOOD);
        give(OTHER);
        inTheMiddle = () -> jobs.stop();
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        tick(Duration.ZERO);
        assertThat(jobs.history().of("wire", 1)).extracting(JobRun::state).containsExactly(JobRun.State.STOPPED);
        assertThat(jobs.history().of("wire", 1))
                .extracting(run -> run.counts().added())
                .containsExactly(1);
        inTheMiddle = () -> {};
        reopened();
        tick(Duration.ofSeconds(1));
        JobRun last = jobs.history().of("wire", 1).get(0);
        assertThat(last.counts().added()).isEqualTo(1);
        assertThat(last.counts().duplicates()).isEqualTo(1);
    }

    @Test
    void what_a_run_has_read_is_kept_in_mind_only_where_it_came_to_its_end() {
        give(GOOD);
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        tick(Duration.ZERO);
        inTheMiddle = () -> {
            throw new SpilloverException(Kind.INTERNAL, "The model is gone.");
        };
        give(OTHER);
        tick(Duration.ofMinutes(15));
        inTheMiddle = () -> jobs.stop();
        tick(Duration.ofMinutes(15));
        assertThat(ends).containsExactly("committed", "broken off", "broken off");
    }

    @Test
    void a_run_that_was_killed_is_told_and_goes_on_at_once() {
        jobs.add(job("wire", IntervalSchedule.of("1d")));
        database.change(
                "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'spillover', last_heartbeat = ?",
                LocalDateTime.ofInstant(NOON, ZoneOffset.UTC));
        jobs.history().begin(JobRun.begun("wire", NOON));
        reopened();
        assertThat(jobs.history().of("wire", 1)).extracting(JobRun::state).containsExactly(JobRun.State.KILLED);
        tick(Duration.ofSeconds(1));
        assertThat(jobs.history().of("wire", 1)).extracting(JobRun::state).containsExactly(JobRun.State.DONE);
    }

    @Test
    void a_job_does_not_run_while_it_runs() {
        give(GOOD);
        List<String> told = new ArrayList<>();
        inTheMiddle = () -> assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> jobs.run("wire"))
                .satisfies(refused -> told.add(refused.getMessage()));
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        tick(Duration.ZERO);
        assertThat(told).singleElement().asString().contains("'wire' runs already");
        assertThat(runs).hasSize(1);
    }

    @Test
    void a_paused_job_waits_and_may_be_run_by_hand() {
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        jobs.pause("wire");
        tick(Duration.ofHours(1));
        assertThat(runs).isEmpty();
        assertThat(jobs.standing("wire").next()).isEmpty();
        assertThat(jobs.run("wire").state()).isEqualTo(JobRun.State.DONE);
        jobs.resume("wire");
        tick(Duration.ofSeconds(1));
        assertThat(runs).hasSize(2);
    }

    @Test
    void a_job_that_is_paused_or_removed_while_it_runs_is_not_due_again() {
        give(GOOD);
        inTheMiddle = () -> jobs.pause("wire");
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        tick(Duration.ZERO);
        assertThat(jobs.standing("wire").next()).isEmpty();
        assertThat(runs).hasSize(1);
    }

    @Test
    void jobs_of_the_settings_come_change_and_go_with_them() {
        Job given = new Job(
                "wire",
                List.of("/news"),
                IntervalSchedule.of("15m"),
                false,
                false,
                List.of(),
                Optional.empty(),
                Job.Origin.SETTINGS);
        jobs.takeIn(List.of(given));
        jobs.pause("wire");
        jobs.takeIn(List.of(given));
        assertThat(jobs.standing("wire").job().paused()).isTrue();
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> jobs.remove("wire"))
                .withMessageContaining("settings file");
        jobs.takeIn(List.of());
        assertThat(jobs.list()).isEmpty();
    }

    @Test
    void a_name_is_given_once_and_an_unknown_one_is_told() {
        jobs.add(job("wire", IntervalSchedule.of("15m")));
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> jobs.add(job("wire", IntervalSchedule.of("1h"))))
                .withMessageContaining("a job 'wire' already");
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> jobs.pause("wires"))
                .withMessageContaining("no job 'wires'");
    }

    @Test
    void a_job_is_kept_as_it_was_given() {
        Job job = new Job(
                "wire",
                List.of("/news", "/more news/*.txt"),
                CronSchedule.of("0 6 * * 1-5", "Europe/Zurich"),
                true,
                false,
                List.of("crypto"),
                Optional.of(new Hook.Command(List.of("./tell", "a b"))),
                Job.Origin.COMMAND);
        jobs.add(job);
        reopened();
        assertThat(jobs.standing("wire").job()).isEqualTo(job);
        assertThat(jobs.standing("wire").next()).contains(Instant.parse("2026-02-02T05:00:00Z"));
    }

    @Test
    void a_file_that_arrives_makes_its_job_due_soon_and_no_other() {
        jobs.add(onArrival("wire"));
        jobs.add(job("archive", CronSchedule.of("0 0 * * *", "UTC")));
        tick(Duration.ZERO);
        assertThat(jobs.arrived("wire")).isTrue();
        assertThat(jobs.arrived("archive")).isTrue();
        assertThat(jobs.arrived("gone")).isTrue();
        tick(Duration.ofSeconds(10));
        assertThat(runs).containsExactly(NOON.plusSeconds(10));
        assertThat(jobs.standing("wire").next()).contains(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void a_file_that_arrives_while_its_job_runs_is_told_again() {
        give(GOOD);
        List<Boolean> settled = new ArrayList<>();
        inTheMiddle = () -> settled.add(jobs.arrived("wire"));
        jobs.add(onArrival("wire"));
        jobs.run("wire");
        assertThat(settled).containsExactly(true);
        give(OTHER);
        tick(Duration.ofSeconds(10));
        assertThat(settled).containsExactly(true, false);
    }

    private static Job onArrival(String name) {
        return new Job(
                name,
                List.of("/news"),
                CronSchedule.of("0 0 * * *", "UTC"),
                true,
                false,
                List.of(),
                Optional.empty(),
                Job.Origin.COMMAND);
    }

    private void reopened() {
        close();
        reopen();
    }

    private void tick(Duration passed) {
        time.tick(passed);
        ((ManualScheduler) jobs.scheduler()).runAnyDueExecutions();
    }

    private void give(String text) {
        news.add(new Read.Found(articles.of(text, "article " + news.size(), Optional.empty())));
    }

    private static Job job(String name, Schedule schedule) {
        return new Job(name, List.of("/news"), schedule, false, false, List.of(), Optional.empty(), Job.Origin.COMMAND);
    }

    private JobRunner.Surroundings surroundings() {
        return new JobRunner.Surroundings(
                new RunReader() {
                    @Override
                    public Ingestion begin(Job job) {
                        return ingestion(job);
                    }

                    @Override
                    public void committed() {
                        ends.add("committed");
                    }

                    @Override
                    public void brokenOff() {
                        ends.add("broken off");
                    }
                },
                new VerdictWatch(
                        graph,
                        () -> {
                            throw new IllegalStateException("No verdict moves here");
                        },
                        BigDecimal.ONE),
                new HookCall(Duration.ofSeconds(1), false));
    }

    private Ingestion ingestion(Job job) {
        BatchWriter writer = new BatchWriter(
                graph,
                (store, ids, change) -> {},
                clock(),
                new BatchWriter.Terms("test", 200, false, false, Optional.of(job.name())));
        return new Ingestion(
                place -> read(),
                article -> {
                    inTheMiddle.run();
                    return new TripleReader().apply(article);
                },
                writer,
                Progress.SILENT,
                1);
    }

    private Stream<Read> read() {
        runs.add(time.now());
        return List.copyOf(news).stream();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.now();
            }
        };
    }
}
