/**
 * Says whom an article names: {@code AnnotatedArticle -> Mentions}, each with its entity and why.
 *
 * <p>Names are linked before relations are read, because relations are typed: a pattern asks for an organization, not
 * for a capital letter. Names of the lexicon come first, then proper names that it does not have (coined, so that the
 * same name and type give the same entity in every article), then words that stand for something named before
 * ("it", "the company", "there").
 *
 * <p>What an article's mentions are depends on the article and the lexicon alone, never on other articles.
 */
@NullMarked
package io.spillover.link;

import org.jspecify.annotations.NullMarked;
