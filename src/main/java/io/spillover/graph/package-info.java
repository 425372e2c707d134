/**
 * Keeps what was read as RDF in named graphs, and answers questions with rows: {@code Reading -> named graphs},
 * {@code Selector -> FactRow, ObservationRow}.
 *
 * <p>Start at {@link io.spillover.graph.KnowledgeGraph}. Jena is seen from here on and nowhere before. One named graph
 * an article version, so that forgetting one removes exactly what hung on it; besides them {@code background} (the
 * ontology, and of the lexicon what articles name), {@code inferred}, {@code quarantine} and {@code runs}. No blank
 * nodes: two stores compare by their sorted N-Quads.
 *
 * <p>TDB2 5.6.0 loses triples without a word when a live graph of the store is read and written in one go ({@code COPY},
 * {@code MOVE}, {@code addNamedModel} with a model of the store). So every change is built in memory first and then
 * added quad by quad; nothing else in the project writes to the dataset.
 */
@NullMarked
package io.spillover.graph;

import org.jspecify.annotations.NullMarked;
