package io.spillover.ingest.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the runs of jobs did: of each job the last thousand. Safe for all threads. */
public final class JobHistory {
    private static final int MOST_RUNS = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<JobCounts> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<VerdictMove>> MOVES = new TypeReference<>() {};

    private final JobDatabase database;

    JobHistory(JobDatabase database) {
        this.database = database;
    }

    /** The runs of a job, the newest first. */
    public List<JobRun> of(String job, int most) {
        return database.rows(
                JobHistory::run, "SELECT * FROM job_run WHERE job = ? ORDER BY id DESC LIMIT ?", job, most);
    }

    /** How often in a row it failed, up to now. */
    public int failuresInARow(String job) {
        return database.rows(
                        row -> row.getInt(1),
                        "SELECT COUNT(*) FROM job_run WHERE job = ? AND state = 'FAILED' AND id >"
                                + " (SELECT COALESCE(MAX(id), 0) FROM job_run WHERE job = ? AND state = 'DONE')",
                        job,
                        job)
                .get(0);
    }

    long begin(JobRun run) {
        database.change(
                "DELETE FROM job_run WHERE job = ? AND id <="
                        + " (SELECT id FROM job_run WHERE job = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
                run.job(),
                run.job(),
                MOST_RUNS - 1);
        return database.added(
                "INSERT INTO job_run (job, state, started, ended, counts, reasons, changes) VALUES (?, ?, ?, '', '', '[]',"
                        + " '[]')",
                run.job(),
                run.state().name(),
                run.started().toString());
    }

    void end(long id, JobRun run) {
        database.change(
                "UPDATE job_run SET state = ?, ended = ?, counts = ?, reasons = ?, changes = ? WHERE id = ?",
                run.state().name(),
                run.ended().map(Instant::toString).orElse(""),
                json(run.counts()),
                json(run.reasons()),
                json(run.changes()),
                id);
    }

    /** What still runs when another process opens the store was killed. */
    void tellKilled() {
        database.change(
                "UPDATE job_run SET state = 'KILLED', reasons = ? WHERE state = 'RUNNING'",
                json(List.of("Its process ended in the middle of it; the next run goes on.")));
    }

    void forget(String job) {
        database.change("DELETE FROM job_run WHERE job = ?", job);
    }

    private static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                row.getString("job"),
                Instant.parse(row.getString("started")),
                Optional.of(row.getString("ended"))
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse),
                JobRun.State.valueOf(row.getString("state")),
                counts(row.getString("counts")),
                read(row.getString("reasons"), TEXTS),
                read(row.getString("changes"), MOVES));
    }

    /** Of a run that has ended, and as they were written before corrections were counted. */
    private static JobCounts counts(String json) {
        if (json.isEmpty()) {
            return JobCounts.NONE;
        }
        if (json.startsWith("[")) {
            List<Integer> six = read(json, NUMBERS);
            return new JobCounts(six.get(0), six.get(1), six.get(2), six.get(3), 0, six.get(4), six.get(5));
        }
        return read(json, COUNTS);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers are always JSON", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history of jobs holds what is none: " + json, e);
        }
    }
}
