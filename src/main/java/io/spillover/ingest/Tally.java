package io.spillover.ingest;

import io.spillover.document.Reading;
import io.spillover.graph.Admission;
import java.util.ArrayList;
import java.util.List;

/** Counts a run while it goes on. */
final class Tally {
    private final List<String> added = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int read;
    private int known;
    private int claims;
    private int quarantined;
    private int nearDuplicates;
    private int observations;

    void add(List<Reading> batch, List<Admission> admissions) {
        for (int i = 0; i < batch.size(); i++) {
            count(batch.get(i), admissions.get(i));
        }
    }

    private void count(Reading reading, Admission admission) {
        read++;
        if (!admission.added()) {
            known++;
            return;
        }
        added.add(admission.articleId());
        claims += reading.claims().size();
        observations += reading.observations().size();
        quarantined += admission.quarantined().size();
        nearDuplicates += admission.nearDuplicates().isEmpty() ? 0 : 1;
    }

    void know() {
        read++;
        known++;
    }

    void fail(Failure failure) {
        read++;
        failures.add(failure);
    }

    IngestionReport report() {
        return new IngestionReport(read, added, known, nearDuplicates, failures, claims, quarantined, observations);
    }
}
