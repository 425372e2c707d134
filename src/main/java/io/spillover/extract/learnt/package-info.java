/**
 * A learnt layer beside the patterns: {@code sentence, typed spans -> relations between the spans}.
 *
 * <p>Start at {@link io.spillover.extract.learnt.SpanReader} and {@link io.spillover.extract.learnt.RelationLayer}.
 * It says what the vocabulary has no predicate for (which sector a company is in, which date a value belongs to, who
 * holds which post) where spans and their types are given. A pair of spans has features that can be named to a reader:
 * types, order, distance, who else is near, words around, the path in the dependency graph, and which claims the
 * patterns make of the two. The model is linear: CoreNLP's maximum-entropy classifier trains it, a file of weights
 * keeps it, and {@code RelationLayer} adds up weights and nothing else, so that it is quick and the same in every run.
 *
 * <p>Measured on FIRE's development part (454 sentences, 1,225 relations, spans given, ten folds): F1 0.77 where a table
 * of types and distance gives 0.54. The strength of regularisation hardly matters (sigma 0.5 to 4: 0.762 to 0.768), nor
 * does the least count of a feature (1, 2: 0.766, 0.768).
 */
@NullMarked
package io.spillover.extract.learnt;

import org.jspecify.annotations.NullMarked;
