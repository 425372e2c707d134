/**
 * Knows names: a name in a text gives the entities that bear it, with their types, other names and relations.
 *
 * <p>Takes the tab-separated files of {@code ontology/lexicon} and gives a {@link io.spillover.lexicon.Lexicon}. Names
 * are found by their first word and compared over folded characters, so that hyphens, spaces, accents and apostrophes do not matter; letter
 * case then decides between "Circle" and "circle". The lexicon proposes, {@code link} chooses: which of several entities
 * is meant, and whether an ambiguous name is a name at all, needs the sentence. It is read without Jena, because a
 * triple store is a slow way to hold a word list.
 *
 * <p>What a user adds is checked row by row against what is known, so that all mistakes are told at once: see {@link
 * io.spillover.lexicon.Addition}.
 */
@NullMarked
package io.spillover.lexicon;

import org.jspecify.annotations.NullMarked;
