package io.spillover.cli;

import io.spillover.ingest.schedule.Job;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a settings file may set of jobs.
 *
 * @param jobs those that the file describes
 * @param verdictChange by how much a watched verdict's score must change, where its label does not, to be told
 * @param privateWebhooks whether webhooks may be within the network of this machine
 */
record JobSettings(List<Job> jobs, BigDecimal verdictChange, boolean privateWebhooks) {
    static final JobSettings NONE = new JobSettings(List.of(), new BigDecimal("0.1"), false);

    JobSettings {
        jobs = List.copyOf(jobs);
    }
}
