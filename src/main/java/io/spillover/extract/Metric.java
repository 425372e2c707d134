package io.spillover.extract;

import edu.stanford.nlp.ling.IndexedWord;

/**
 * What a figure measures.
 *
 * @param name a metric of the vocabulary
 * @param words the text's own words
 * @param word the word that names it: the noun ("revenue"), or the verb that implies it ("spend")
 */
record Metric(String name, String words, IndexedWord word) {}
