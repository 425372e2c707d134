package io.spillover.extract;

/**
 * What a figure measures.
 *
 * @param name a metric of the vocabulary
 * @param words the text's own words
 * @param token index of the word that names it: the noun ("revenue"), or the verb that implies it ("spend")
 */
record Metric(String name, String words, int token) {

    boolean isOther() {
        return name.equals("other");
    }
}
