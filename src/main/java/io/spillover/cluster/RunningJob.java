package io.spillover.cluster;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job while it runs, as it is seen from where it was started. Closing it ends it. */
final class RunningJob implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RunningJob.class);
    private static final int LONGEST_END_SECONDS = 30;

    private final JobClient job;
    private final CompletableFuture<JobExecutionResult> result;

    RunningJob(JobClient job) {
        this.job = job;
        this.result = job.getJobExecutionResult();
    }

    /** Whether nothing more comes of it. */
    boolean isOver() {
        return result.isDone();
    }

    /** Why it failed, once it is over. */
    Optional<SpilloverException> failure() {
        try {
            result.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            log.debug("The job failed", e);
            return Optional.of(told(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(
                    new SpilloverException(Kind.INTERNAL, "The run was interrupted; what was committed stays.", e));
        }
    }

    /** What one of us said on a machine of the cluster, or else what Flink says. */
    private static SpilloverException told(Throwable failure) {
        Optional<SpilloverException> ours = ExceptionUtils.findSerializedThrowable(
                failure, SpilloverException.class, RunningJob.class.getClassLoader());
        return ours.map(known -> new SpilloverException(known.kind(), String.valueOf(known.getMessage()), failure))
                .orElseGet(() -> new SpilloverException(
                        Kind.INTERNAL,
                        "The job failed on the cluster ("
                                + ExceptionUtils.stripCompletionException(failure)
                                        .getMessage()
                                + "); what was committed stays, and the same command goes on. See the logs of its"
                                + " TaskManagers.",
                        failure));
    }

    @Override
    public void close() {
        if (result.isDone()) {
            return;
        }
        try {
            job.cancel().get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
            result.get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException ended) {
            log.debug("The job was ended", ended);
        } catch (TimeoutException slow) {
            log.warn("The job does not end; end it where the cluster is", slow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
