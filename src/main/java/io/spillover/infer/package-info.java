/**
 * Draws what follows from facts: {@code Graph of facts, RuleSet -> Inference}, every inferred statement with all its
 * proofs.
 *
 * <p>Rules are files in Jena's rule syntax, read by Jena's own parser, so whoever knows Jena can write one. The engine
 * is ours: Jena's engines keep one derivation of many and start over after each change, and a proof is what this tool
 * is for. Start at {@link io.spillover.infer.RuleSet} and {@link io.spillover.infer.RuleEngine};
 * {@link io.spillover.infer.Inferences} ties them to a store.
 */
@NullMarked
package io.spillover.infer;

import org.jspecify.annotations.NullMarked;
