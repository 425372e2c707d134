package io.spillover.extract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One pattern of a relation's file, as written there: where to look, and what to make of it.
 *
 * @param language the notation of {@code text}
 * @param text the pattern, its macros expanded
 * @param options {@code confidence}, {@code factuality}, {@code object} (the name of an entity that the words imply),
 *     {@code literal} (the role whose noun phrase is meant itself, not whom it belongs to), {@code subjects} and
 *     {@code objects} (kinds to which this pattern limits a side, parted by "|"), {@code kind} (of an object whose own
 *     words don't tell its kind), {@code understood} (the role that the words leave out: of whom the text speaks)
 * @param triggers lemmas of which a sentence must have one for the pattern to match at all; empty if it can't be told
 */
record PatternLine(Language language, String name, String text, Map<String, String> options, Set<String> triggers) {

    enum Language {
        /** Semgrex over the logical form. */
        TREE,
        /** TokensRegex over the words, each mention being one token with its types as {@code ner}. */
        TEXT
    }

    PatternLine {
        options = Map.copyOf(options);
        triggers = Set.copyOf(triggers);
    }

    double confidence() {
        return Optional.ofNullable(options.get("confidence"))
                .map(Double::parseDouble)
                .orElse(language == Language.TREE ? 0.9 : 0.8);
    }
}
