/**
 * Finds what sentences claim about linked mentions: {@code AnnotatedArticle, Mentions -> Reading}.
 *
 * <p>How a claim comes about: the dependency graph is repaired where the parser is known to fail and given logical
 * roles ({@link io.spillover.extract.LogicalForm}), so that active, passive, relative and participial clauses look the
 * same; patterns from files, one a relation, find a trigger with its subject and object; the words there are widened to
 * whole mentions; the predicate's signature is checked; the scope of negation, hedges, conditions and reports over the
 * trigger gives the factuality ({@link io.spillover.extract.FactualityReader}).
 *
 * <p>Patterns and word lists are files, so a linguist can add one without Java. CoreNLP ends here: no later package
 * sees a dependency tree.
 *
 * <p>Measured and mended: CoreNLP's UD model reads the gerund in "by selling access" as an adjective of "access" nearly
 * always, which loses both the verb and its object; one repair in {@code LogicalForm} brings them back.
 *
 * <p>How a figure comes about: the notation of a quantity is read by regular expressions made from word lists
 * ({@link io.spillover.extract.QuantityFinder}); what it measures is read along the line of words around it
 * ({@link io.spillover.extract.Frame}), because the parser hangs a currency sign on whatever word is near; whose it is
 * comes from the metric's own noun phrase, the subject, the figure before, and whom the article is about, in this order
 * ({@link io.spillover.extract.Owners}). CoreNLP's {@code NumberNormalizer} reads 10 of 18 ways to write a number (none
 * of "1.2bn", "750 mn", "5B", "4 crore"), and as a double; so it is not used.
 */
@NullMarked
package io.spillover.extract;

import org.jspecify.annotations.NullMarked;
