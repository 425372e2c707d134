/**
 * Keeps what was read as RDF in named graphs, and answers questions with rows: {@code Reading -> named graphs},
 * {@code Selector -> FactRow, ObservationRow}.
 *
 * <p>Start at {@link io.spillover.graph.KnowledgeGraph}. Jena is seen from here on and nowhere before. One named graph
 * an article version, so that forgetting one removes exactly what hung on it; besides them {@code background} (the
 * ontology, and of the lexicon what articles name), {@code inferred}, {@code merges}, {@code quarantine}, {@code runs} and
 * {@code sources} (which articles are copies of others, and how many independent sources each fact has: all of it follows
 * from the articles' graphs).
 * No blank nodes: two stores compare by their sorted N-Quads.
 *
 * <p>A merge says by hand that two entities are one. An article's graph is then a function of what was read and of the
 * merges that stand, so every question, rule and export sees one entity without knowing of merges; what was read stays
 * beside it, so that undoing a merge gives back the graph of before. See {@link io.spillover.graph.HandMerges}.
 *
 * <p>TDB2 5.6.0 loses triples without a word when a live graph of the store is read and written in one go ({@code COPY},
 * {@code MOVE}, {@code addNamedModel} with a model of the store). So every change is built in memory first and then
 * added quad by quad; nothing else in the project writes to the dataset.
 *
 * <p>The quads are in a folder, in memory, or elsewhere ({@link io.spillover.graph.remote}); one contract test holds for all.
 */
@NullMarked
package io.spillover.graph;

import org.jspecify.annotations.NullMarked;
