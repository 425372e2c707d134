package io.spillover.cluster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a run uses a cluster.
 *
 * @param address {@code host:port} of the REST interface of a Flink session cluster; none for a cluster within this process
 * @param slots how many articles are understood side by side; where it is not said, all that the cluster can
 * @param exchange the folder below which files are exchanged: all machines see it, and what is read, under the same path
 * @param published the date of articles that have none of their own
 * @param again whether articles are read anew that are in the store already
 */
public record ClusterTerms(
        Optional<String> address,
        Optional<Integer> slots,
        Path exchange,
        Optional<LocalDate> published,
        boolean again) {}
