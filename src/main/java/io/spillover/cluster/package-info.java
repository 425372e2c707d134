/**
 * Reads a corpus on a Flink cluster: {@code places -> blocks of N-Quads}, which the one writer of the store takes in.
 *
 * <p>Start at {@link io.spillover.cluster.ClusterIngestion}.
 */
@NullMarked
package io.spillover.cluster;

import org.jspecify.annotations.NullMarked;
