package io.spillover.ingest;

import io.spillover.graph.Admission;
import io.spillover.graph.ArticleBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts a run while it goes on. */
final class Tally {
    private final List<String> added = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int read;
    private int known;
    private int claims;
    private int quarantined;
    private final Map<String, String> copies = new LinkedHashMap<>();
    private final Map<String, String> corrected = new LinkedHashMap<>();
    private int observations;

    void add(List<ArticleBlock> batch, List<Admission> admissions) {
        for (int i = 0; i < batch.size(); i++) {
            count(batch.get(i), admissions.get(i));
        }
    }

    private void count(ArticleBlock block, Admission admission) {
        read++;
        if (!admission.added()) {
            known++;
            return;
        }
        added.add(admission.articleId());
        claims += block.claims();
        observations += block.observations();
        quarantined += admission.quarantined().size();
        admission.corrects().ifPresent(older -> corrected.put(admission.articleId(), older));
        admission.nearDuplicates().stream()
                .findFirst()
                .ifPresent(original -> copies.put(admission.articleId(), original));
    }

    void know() {
        read++;
        known++;
    }

    void fail(Failure failure) {
        read++;
        failures.add(failure);
    }

    /** One of two that are copies of each other stays the original: the one that was there, or came first. */
    private Map<String, String> nearDuplicates() {
        Map<String, String> found = new LinkedHashMap<>();
        copies.forEach((copy, original) -> {
            if (added.indexOf(original) < added.indexOf(copy)) {
                found.put(copy, original);
            }
        });
        return found;
    }

    IngestionReport report() {
        return new IngestionReport(
                read, added, known, nearDuplicates(), corrected, failures, claims, quarantined, observations);
    }
}
