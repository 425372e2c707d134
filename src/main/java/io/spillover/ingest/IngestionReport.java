package io.spillover.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run did, counted.
 *
 * @param read everything that the source gave, so always the sum of the three that follow
 * @param added ids of the articles that are new in the store, in the order of the source
 * @param known how many were in the store already, or twice in the source
 * @param nearDuplicates the new ones that are copies of others of the store, with edits or cuts, each with its original
 * @param corrected the new ones that took the place of an older version of themselves, each with that version
 * @param failures those that could not be taken in
 * @param claims how many claims the new articles make
 * @param quarantined how many claims and figures failed the gate and stand apart with a reason
 * @param observations how many figures the new articles give
 */
public record IngestionReport(
        int read,
        List<String> added,
        int known,
        Map<String, String> nearDuplicates,
        Map<String, String> corrected,
        List<Failure> failures,
        int claims,
        int quarantined,
        int observations) {
    public IngestionReport {
        added = List.copyOf(added);
        nearDuplicates = Collections.unmodifiableMap(new LinkedHashMap<>(nearDuplicates));
        corrected = Collections.unmodifiableMap(new LinkedHashMap<>(corrected));
        failures = List.copyOf(failures);
        if (read != added.size() + known + failures.size()) {
            throw new IllegalArgumentException("Of " + read + " articles, " + added.size() + " were added, " + known
                    + " known and " + failures.size() + " failed: one was lost or counted twice");
        }
        if (quarantined > claims + observations) {
            throw new IllegalArgumentException(
                    quarantined + " in quarantine are more than there are claims and figures");
        }
    }

    /** Whether anything at all was kept or was there already. */
    public boolean anyGood() {
        boolean allQuarantined = quarantined > 0 && quarantined == claims + observations;
        return known > 0 || (!added.isEmpty() && !allQuarantined);
    }
}
