package io.spillover.ingest.schedule;

import io.spillover.ingest.IngestionReport;

/**
 * What a run of a job did, in numbers.
 *
 * @param duplicates how many articles were in the store already
 * @param nearDuplicates how many of the new ones are copies with edits or cuts
 * @param corrected how many of the new ones took the place of an older version of themselves
 * @param quarantined how many claims and figures failed the gate
 * @param failed how many articles could not be taken in
 */
public record JobCounts(
        int read, int added, int duplicates, int nearDuplicates, int corrected, int quarantined, int failed) {
    static final JobCounts NONE = new JobCounts(0, 0, 0, 0, 0, 0, 0);

    static JobCounts of(IngestionReport report) {
        return new JobCounts(
                report.read(),
                report.added().size(),
                report.known(),
                report.nearDuplicates().size(),
                report.corrected().size(),
                report.quarantined(),
                report.failures().size());
    }
}
