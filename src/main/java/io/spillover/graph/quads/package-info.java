/**
 * Quads in memory, and what is changed of a dataset without being written to it: {@code dataset + change -> dataset}.
 *
 * <p>Start at {@link io.spillover.graph.quads.Overlay}, a store as it would be, and
 * {@link io.spillover.graph.quads.NamedGraphs}, what it and a store elsewhere have in common. Jena's own
 * {@code BufferingDatasetGraph} would have been the first choice: in 5.6.0 its {@code getGraph} is the graph without the
 * change, and what it adds has no index.
 */
@NullMarked
package io.spillover.graph.quads;

import org.jspecify.annotations.NullMarked;
