/**
 * Says whom an article names: {@code AnnotatedArticle -> Mentions}, each with its entity and why.
 *
 * <p>Names are linked before relations are read, because relations are typed: a pattern asks for an organization, not
 * for a capital letter. Names of the lexicon come first, then proper names that it does not have (coined, so that the
 * same name and type give the same entity in every article), then words that stand for something named before
 * ("it", "the company", "there").
 *
 * <p>Who bears a name is decided by witnesses ({@code Witnesses}): a sure name needs none, one that is also an ordinary word
 * needs one, a doubtful one a sign of its own kind. CoreNLP's recognizer is one witness among several. The link's reason says
 * what spoke for it, which rival lost and by how much. Names that the lexicon lacks take their type from what most of an
 * article's sentences speak for. On 60 MEANTIME articles this finds names of organizations and products with F1 0.83 (the
 * recognizer alone: 0.58), and of the links that can be judged 95 % are right; it takes 2 to 3 % of the time of reading an
 * article (24 November 2026, {@code evaluate entities}). Tried and dropped: letting related entities of the article outweigh
 * a closer name (Tether, the company, became its coin), and relations between rivals as witnesses.
 *
 * <p>What an article's mentions are depends on the article, the lexicon and the chosen coreference alone, never on
 * other articles.
 *
 * <p>Why words that stand for a name are resolved by {@link io.spillover.link.Anaphora} unless the settings say
 * otherwise: of 244 pronouns and descriptions of 60 MEANTIME articles that name a DBpedia page it resolves 66 % to what
 * is meant, at a precision of 67 %, in 0.2 s; CoreNLP's statistical coreference 41 % at 63 %, in 22 s (28 November 2026,
 * {@code evaluate coreference}). It is as good at pronouns it speaks of and far from it at descriptions. Gold facts of
 * 29 articles are found with it no more often (0.45, 0.38 and 0.24 in three parts, with our own 0.49, 0.40 and 0.25).
 */
@NullMarked
package io.spillover.link;

import org.jspecify.annotations.NullMarked;
