package io.spillover.extract;

/**
 * A fact as CoreNLP's own annotators state it, under a predicate of the vocabulary; it has no factuality.
 *
 * @param subject words of the text, not a name of the lexicon
 * @param object words of the text, not a name of the lexicon
 */
public record StockFact(String subject, String predicate, String object) {}
