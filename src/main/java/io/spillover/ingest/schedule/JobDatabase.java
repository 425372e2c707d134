package io.spillover.ingest.schedule;

import io.spillover.document.RootCause;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The tables of jobs, in an H2 database within this process: it listens nowhere.
 *
 * <p>Every change is on the disk when it is made, or is told not to be: after a disk was full the next change goes on from the
 * last that was made. Only who owns the store may open it. An interrupted thread does not close
 * the file under the others ({@code retry}). Safe for all threads.
 */
public final class JobDatabase implements AutoCloseable {
    private static final String FILE = "jobs";
    private static final String[] TABLES = {
        """
        CREATE TABLE IF NOT EXISTS job (
            name VARCHAR(64) PRIMARY KEY, origin VARCHAR(10) NOT NULL, definition VARCHAR NOT NULL)""",
        """
        CREATE TABLE IF NOT EXISTS job_run (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, job VARCHAR(64) NOT NULL, state VARCHAR(10) NOT NULL,
            started VARCHAR(40) NOT NULL, ended VARCHAR(40) NOT NULL, counts VARCHAR NOT NULL, reasons VARCHAR NOT NULL,
            changes VARCHAR NOT NULL)""",
        "CREATE INDEX IF NOT EXISTS runs_of_a_job ON job_run (job, id)",
        """
        CREATE TABLE IF NOT EXISTS scheduled_tasks (
            task_name VARCHAR(100), task_instance VARCHAR(100), task_data BLOB, execution_time TIMESTAMP(6) NOT NULL,
            picked BOOLEAN NOT NULL, picked_by VARCHAR(50), last_success TIMESTAMP(6), last_failure TIMESTAMP(6),
            consecutive_failures INT, last_heartbeat TIMESTAMP(6), version BIGINT NOT NULL, priority INT,
            PRIMARY KEY (task_name, task_instance))""",
        "CREATE INDEX IF NOT EXISTS due ON scheduled_tasks (execution_time)"
    };

    private final Path store;
    private final JdbcConnectionPool pool;
    private final Runnable release;

    private JobDatabase(Path store, JdbcConnectionPool pool, Runnable release) {
        this.store = store;
        this.pool = pool;
        this.release = release;
    }

    /** Whether a store has had jobs. */
    public static boolean isIn(Path store) {
        return Files.exists(store.resolve(FILE + ".mv.db"));
    }

    /** Opens the database in the folder of a store, or makes it. */
    public static JobDatabase open(Path store) {
        return open(store, () -> {});
    }

    /**
     * The same in a folder that this process owns for this alone.
     *
     * @param release what to do when it is closed
     */
    public static JobDatabase open(Path store, Runnable release) {
        Path file = store.toAbsolutePath().normalize().resolve(FILE);
        if (file.toString().contains(";")) {
            throw new SpilloverException(
                    Kind.STORE_UNAVAILABLE,
                    "Jobs cannot be kept in " + store
                            + ", whose name has a semicolon; name another store with --store.");
        }
        return open(
                "retry:" + file + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_DELAY=-1",
                store,
                release);
    }

    private static JobDatabase open(String url, Path store, Runnable release) {
        JobDatabase database = new JobDatabase(store, JdbcConnectionPool.create("jdbc:h2:" + url, "", ""), release);
        try {
            for (String table : TABLES) {
                database.change(table);
            }
            return database;
        } catch (IllegalStateException failed) {
            throw new SpilloverException(
                    Kind.STORE_UNAVAILABLE,
                    "The jobs of the store " + store + " cannot be opened (" + failed.getMessage()
                            + "); restore jobs.mv.db from a backup, or move it away and add the jobs anew.",
                    failed);
        }
    }

    DataSource dataSource() {
        return pool;
    }

    /** Reads what a row has. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    int change(String sql, Object... values) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Adds a row and tells its number. */
    long added(String sql, Object... values) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, values);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    <T> List<T> rows(RowReader<T> reader, String sql, Object... values) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private RuntimeException failure(SQLException failed) {
        Throwable root = RootCause.of(failed);
        if (root instanceof IOException) {
            return new SpilloverException(
                    Kind.STORE_UNAVAILABLE,
                    "The disk of the jobs of " + store + " takes nothing more (" + root.getMessage()
                            + "); free some space and run the same again: what was done before is safe.",
                    failed);
        }
        return new IllegalStateException("The database of jobs failed: " + failed.getMessage(), failed);
    }

    /** Closes the file; what is in it is whole. */
    @Override
    public void close() {
        try {
            change("SHUTDOWN");
        } finally {
            pool.dispose();
            release.run();
        }
    }
}
