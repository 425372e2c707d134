/**
 * Writes the graph, or the part of it around an entity, for other tools: {@code KnowledgeGraph -> Turtle, GraphML}.
 *
 * <p>Start at {@link io.spillover.export.Export}. Entities that claims or inferences name are nodes, facts and
 * inferences are edges; what only the background knows is left out unless it is asked for.
 */
@NullMarked
package io.spillover.export;

import org.jspecify.annotations.NullMarked;
