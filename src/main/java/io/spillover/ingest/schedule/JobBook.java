package io.spillover.ingest.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The jobs by name. */
final class JobBook {
    private final JobDatabase database;

    JobBook(JobDatabase database) {
        this.database = database;
    }

    List<Job> all() {
        return database.rows(JobBook::job, "SELECT * FROM job ORDER BY name");
    }

    Optional<Job> find(String name) {
        return database.rows(JobBook::job, "SELECT * FROM job WHERE name = ?", name).stream()
                .findFirst();
    }

    /** The job, which must be there: else a mistake of usage. */
    Job get(String name) {
        return find(name)
                .orElseThrow(() -> new SpilloverException(
                        Kind.USAGE, "There is no job '" + name + "'; 'spillover jobs list' shows those there are."));
    }

    void put(Job job) {
        database.change(
                "MERGE INTO job (name, origin, definition) KEY (name) VALUES (?, ?, ?)",
                job.name(),
                job.origin().name(),
                JobDefinition.write(job).toString());
    }

    void remove(String name) {
        database.change("DELETE FROM job WHERE name = ?", name);
    }

    private static Job job(ResultSet row) throws SQLException {
        try {
            return JobDefinition.read(row.getString("definition"), Job.Origin.valueOf(row.getString("origin")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The job " + row.getString("name") + " is kept in a way that is none", e);
        }
    }
}
