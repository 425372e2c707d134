package io.spillover.ingest.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of a store: add, pause and remove them, see when each is due, and run them when they are.
 *
 * <p>Start at {@link #open}; {@link #start} runs what is due until {@link #close}. What was missed while no process ran them
 * is one run. A run that was stopped or killed is due still, and what it had taken in is met as known. Runs go one after
 * another, for there is one writer. Safe for all threads.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_FAREWELL = Duration.ofMinutes(5);

    private final JobDatabase database;
    private final JobBook book;
    private final JobHistory history;
    private final JobRunner runner;
    private final Clock clock;
    private final Scheduler scheduler;
    private volatile Optional<Arrivals> arrivals = Optional.empty();

    private Jobs(
            JobDatabase database,
            Clock clock,
            JobRunner.Surroundings surroundings,
            BiFunction<DataSource, Task<Void>, SchedulerBuilder> builder) {
        this.database = database;
        this.book = new JobBook(database);
        this.history = new JobHistory(database);
        this.clock = clock;
        this.runner = new JobRunner(history, clock, surroundings);
        Task<Void> task = Tasks.custom(TASK)
                .onDeadExecutionRevive()
                .onFailure((failed, next) ->
                        next.reschedule(failed, failed.getTimeDone().plus(RETRY)))
                .execute((instance, context) -> execute(instance.getId()));
        this.scheduler = builder.apply(database.dataSource(), task)
                .alwaysPersistTimestampInUTC()
                .threads(1)
                .pollingInterval(POLLING)
                .shutdownMaxWait(LONGEST_FAREWELL)
                .schedulerName(new SchedulerName.Fixed("spillover"))
                .build();
    }

    /**
     * The jobs of a database that only this process has open, and that is closed with them.
     *
     * @param surroundings what a run reads with and whom it tells
     */
    public static Jobs open(JobDatabase database, Clock clock, JobRunner.Surroundings surroundings) {
        return open(database, clock, surroundings, (source, task) -> Scheduler.create(source, task)
                .clock(clock::instant));
    }

    static Jobs open(
            JobDatabase database,
            Clock clock,
            JobRunner.Surroundings surroundings,
            BiFunction<DataSource, Task<Void>, SchedulerBuilder> builder) {
        Jobs jobs = new Jobs(database, clock, surroundings, builder);
        jobs.history.tellKilled();
        database.change("UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                + " version = version + 1 WHERE picked");
        return jobs;
    }

    /** A job with when it is due and how it went. */
    public record Standing(Job job, Optional<Instant> next, Optional<JobRun> last, int failuresInARow) {}

    /** All jobs by name. */
    public List<Standing> list() {
        return book.all().stream().map(this::standing).toList();
    }

    /** One of them; a name that none has is a mistake of usage. */
    public Standing standing(String name) {
        return standing(book.get(name));
    }

    private Standing standing(Job job) {
        return new Standing(
                job,
                scheduler.getScheduledExecution(TASK.instanceId(job.name())).map(ScheduledExecution::getExecutionTime),
                history.of(job.name(), 1).stream().findFirst(),
                history.failuresInARow(job.name()));
    }

    public JobHistory history() {
        return history;
    }

    /** Adds a job under a name that none has. */
    public void add(Job job) {
        book.find(job.name()).ifPresent(there -> {
            throw new SpilloverException(
                    Kind.USAGE,
                    "There is a job '" + job.name() + "' already; remove it first, or choose another name.");
        });
        book.put(job);
        schedule(job);
    }

    /** The jobs that commands have added, each as a line that {@link JobDefinition#read(String)} reads. */
    public List<String> written() {
        return book.all().stream()
                .filter(job -> job.origin() == Job.Origin.COMMAND)
                .map(job -> JobDefinition.write(job).toString())
                .toList();
    }

    /** Adds jobs to wait until they are resumed; a name that one has already stays with that one. Tells which were added. */
    public List<Job> addPaused(List<Job> jobs) {
        List<Job> added = jobs.stream()
                .filter(job -> book.find(job.name()).isEmpty())
                .map(job -> job.paused(true))
                .toList();
        added.forEach(this::add);
        return added;
    }

    /** Brings the jobs of the settings in: those that are new, changed, or gone from there. Whether one is paused stays. */
    public void takeIn(List<Job> settings) {
        book.all().stream()
                .filter(job -> job.origin() == Job.Origin.SETTINGS)
                .filter(job -> settings.stream().noneMatch(other -> other.name().equals(job.name())))
                .forEach(this::forget);
        settings.forEach(this::takeIn);
    }

    private void takeIn(Job job) {
        Optional<Job> there = book.find(job.name());
        if (there.filter(other -> other.origin() != job.origin()).isPresent()) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED,
                    "The job '" + job.name()
                            + "' of the settings was added by 'spillover jobs add' too; remove that one,"
                            + " or give this another name.");
        }
        Job paused = job.paused(there.map(Job::paused).orElse(job.paused()));
        if (there.isEmpty()) {
            add(paused);
        } else if (!there.get().equals(paused)) {
            book.put(paused);
            if (!there.get().schedule().equals(paused.schedule())) {
                unschedule(paused.name());
                schedule(paused);
            }
        }
    }

    /** Removes a job and its history. */
    public void remove(String name) {
        Job job = book.get(name);
        if (job.origin() == Job.Origin.SETTINGS) {
            throw new SpilloverException(
                    Kind.USAGE, "The job '" + name + "' is one of the settings file; take it out there, or pause it.");
        }
        forget(job);
    }

    private void forget(Job job) {
        book.remove(job.name());
        unschedule(job.name());
        history.forget(job.name());
    }

    /** Lets a job wait; a run that goes on comes to its end. */
    public void pause(String name) {
        book.put(book.get(name).paused(true));
        unschedule(name);
    }

    /** Lets it go on: an interval is due at once, a cron expression at its next time. */
    public void resume(String name) {
        Job job = book.get(name).paused(false);
        book.put(job);
        schedule(job);
    }

    /** Runs a job once now, paused or not; its next time stays as it is. Not while it runs. */
    public JobRun run(String name) {
        return runner.runNow(book.get(name));
    }

    /** Begins to run what is due, and what is to run when files arrive. */
    public void start() {
        try {
            arrivals = Optional.of(new Arrivals(this::arrived));
            book.all().forEach(this::watch);
        } catch (IOException unwatched) {
            log.warn("Folders cannot be watched; they are read in the times of their jobs", unwatched);
        }
        scheduler.start();
    }

    private void watch(Job job) {
        arrivals.filter(watching -> job.onArrival()).ifPresent(watching -> watching.watch(job));
    }

    /**
     * Lets a job run soon, since a file has come: after a while, for more may come with it.
     *
     * @return whether that is settled; not while it runs, for that run may have looked already
     */
    boolean arrived(String name) {
        Instant soon = clock.instant().plus(SOON);
        Optional<ScheduledExecution<Object>> execution = book.find(name)
                .filter(Job::onArrival)
                .filter(job -> !job.paused())
                .flatMap(job -> scheduler.getScheduledExecution(TASK.instanceId(name)));
        try {
            execution
                    .filter(due -> !due.isPicked() && due.getExecutionTime().isAfter(soon))
                    .ifPresent(due -> scheduler.reschedule(TASK.instanceId(name), soon));
            return execution.filter(ScheduledExecution::isPicked).isEmpty();
        } catch (TaskInstanceCurrentlyExecutingException runsNow) {
            return false;
        }
    }

    /** What keeps the times, for tests that move them. */
    Scheduler scheduler() {
        return scheduler;
    }

    private void schedule(Job job) {
        if (!job.paused()) {
            scheduler.scheduleIfNotExists(
                    TASK.instance(job.name()).build(), job.schedule().first(clock.instant()));
            watch(job);
        }
    }

    /** One that runs now settles itself when it is done. */
    private void unschedule(String name) {
        try {
            if (scheduler.getScheduledExecution(TASK.instanceId(name)).isPresent()) {
                scheduler.cancel(TASK.instanceId(name));
            }
        } catch (TaskInstanceCurrentlyExecutingException runsNow) {
            return;
        }
    }

    private CompletionHandler<Void> execute(String name) {
        Optional<JobRun> run = book.find(name).filter(job -> !job.paused()).map(runner::run);
        return (complete, next) -> settle(name, run, complete, next);
    }

    private void settle(String name, Optional<JobRun> run, ExecutionComplete complete, ExecutionOperations<Void> next) {
        Optional<Job> job = book.find(name).filter(now -> !now.paused());
        Instant due = complete.getExecution().getExecutionTime();
        if (job.isEmpty()) {
            next.stop();
        } else if (run.isEmpty() || run.get().state() == JobRun.State.STOPPED) {
            next.reschedule(complete, due);
        } else {
            next.reschedule(complete, job.get().schedule().next(due, complete.getTimeDone()));
        }
    }

    /** Lets the run that goes on finish the articles it has begun; it is due still. */
    public void stop() {
        runner.stop();
    }

    /** Stops, waits for the run that goes on, and closes the database. */
    @Override
    public void close() {
        stop();
        arrivals.ifPresent(Arrivals::close);
        scheduler.stop();
        database.close();
    }
}
