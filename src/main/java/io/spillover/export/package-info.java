/**
 * Writes the graph, or the part of it around an entity, for other tools: {@code KnowledgeGraph -> GEXF, GraphML, ...}.
 *
 * <p>Start at {@link io.spillover.export.Export}. There are two kinds of formats. Statements are what is known in RDF, down
 * to sentences and proofs (Turtle, TriG, N-Quads, JSON-LD). Networks are entities as nodes, and facts and inferences as
 * edges; of what is no entity, such as a fact that gives a signal, the entity stands for it whose it is. What only the
 * background knows is left out unless it is asked for.
 *
 * <p>Both are read one by one and sorted in files of the temporary folder, so that memory does not grow with the store;
 * what lies around a focus, and a picture, is held in memory. Statements are written in a thread of their own while the
 * next are read, since both take about as long.
 */
@NullMarked
package io.spillover.export;

import org.jspecify.annotations.NullMarked;
