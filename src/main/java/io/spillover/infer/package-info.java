/**
 * Draws what follows from facts: {@code what is said and what no longer, RuleSet -> what follows now and what no longer},
 * every inferred statement with all its proofs.
 *
 * <p>Rules are files in Jena's rule syntax, read by Jena's own parser, so whoever knows Jena can write one. The engine
 * is ours: Jena's engines keep one derivation of many and start over after each change, and a proof is what this tool
 * is for. Start at {@link io.spillover.infer.RuleSet} and {@link io.spillover.infer.Inferences}, which ties
 * rules to a store, or to the facts of an article in memory.
 *
 * <p>{@code Materialization} keeps what follows right by change, in memory ({@code Memory.NONE}) or on a store, whose
 * indexes it asks for what a change touches ({@code StoreMemory}). Nothing is matched again to take something back: each
 * proof keeps the values of its variables, and a proof that lost a premise ends; what has no other proof goes too.
 *
 * <p>Measured (RuleEngineBenchmark, two cores, 93,978 facts, two rules, 218,149 inferred, 559,843 proofs): 1.0 s warm and
 * 1.6 s at first with all proofs, Jena HYBRID 2.3 s, RETE 2.0 s; one delivery added 0.03 ms at the median, removed 0.14 ms
 * (95 of 100 within 2 ms, the worst of 1,000 15 ms but for collections of garbage), Jena HYBRID 3.0 s for one removed.
 *
 * <p>What made the difference on a store (articles added to ten others, 29 November 2026, 20 articles at once, 1.6 s and 1.3
 * after): most rules lack a fact with one of their predicates, so that is looked at before any is matched, which also took a
 * quarter of the time from an article's own verdicts; and of a fact, a figure, or what rules made, all is asked for at once.
 * That look itself read through a hundred thousand quads in a store of 10,000 articles, where a predicate stands in many of
 * them but never where rules see it; now it ends after a hundred with "there may be" (30 November 2026: a hundred articles added
 * to that store 1.83 s and then 1.57).
 *
 * <p>{@code NearMisses} asks the other way round: which rules come closest to what does not follow.
 */
@NullMarked
package io.spillover.infer;

import org.jspecify.annotations.NullMarked;
