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
 * otherwise: of 244 pronouns and descriptions of 60 MEANTIME articles that name a DBpedia page it resolves 65 % to what
 * is meant, at a precision of 67 %, in 0.4 s; CoreNLP's statistical coreference, with the names as they were linked before,
 * 37 % at 60 %, in 40 to 80 s (24 November 2026, {@code evaluate coreference}). That is better at pronouns it speaks of and
 * far from it at descriptions.
 */
@NullMarked
package io.spillover.link;

import org.jspecify.annotations.NullMarked;
