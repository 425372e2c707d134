package io.spillover.extract;

import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import io.spillover.document.Factuality;
import io.spillover.document.SpilloverException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One pattern of a relation's file, as written there: where to look, and what to make of it.
 *
 * @param language the notation of {@code text}
 * @param text the pattern, its macros expanded
 * @param options {@code confidence}, {@code factuality}, {@code object} (the name of an entity that the words imply),
 *     {@code literal} (the role whose noun phrase is meant itself, not whom it belongs to), {@code subjects} and
 *     {@code objects} (kinds to which this pattern limits a side, parted by "|"), {@code kind} (of an object whose own
 *     words don't tell its kind), {@code understood} (the role that the words leave out: of whom the text speaks)
 */
record PatternLine(Language language, String name, String text, Map<String, String> options) {

    enum Language {
        /** Semgrex over the logical form. */
        TREE("Semgrex"),
        /** TokensRegex over the words, each mention being one token with its types as {@code ner}. */
        TEXT("TokensRegex");

        private final String notation;

        Language(String notation) {
            this.notation = notation;
        }

        /** What CoreNLP calls it. */
        String notation() {
            return notation;
        }
    }

    /** The options as a message tells them. */
    static final String OPTIONS =
            "confidence=0.8, factuality=probable, object=NAME, literal=object, subjects=Company|Person, objects=Product,"
                    + " kind=Product or understood=subject";

    private static final Set<String> OF_NAMES = Set.of("object", "subjects", "objects", "kind");
    private static final Set<String> OF_SIDES = Set.of("literal", "understood");

    PatternLine {
        options = Map.copyOf(options);
    }

    /** Whether an option may be given, with such a value. */
    static boolean isOption(String name, String value) {
        return switch (name) {
            case "confidence" -> value.matches("0(\\.\\d+)?|1(\\.0+)?");
            case "factuality" ->
                Arrays.stream(Factuality.values()).anyMatch(one -> one.word().equals(value));
            default ->
                OF_SIDES.contains(name) ? value.matches("subject|object") : OF_NAMES.contains(name) && !value.isEmpty();
        };
    }

    /** The roles that its nodes or groups have. */
    Set<String> names() {
        Pattern naming = Pattern.compile(language == Language.TREE ? "\\}=(\\w+)" : "\\(\\?\\$(\\w+)");
        return naming.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** Whether the words leave a side out. */
    boolean leavesOut(String role) {
        return role.equals(options.get("understood"));
    }

    /**
     * Compiles it for once.
     *
     * @param source what messages call its file
     * @throws SpilloverException of kind CHECK_FAILED where its language does not take it
     */
    void verify(String source) {
        try {
            if (language == Language.TREE) {
                SemgrexPattern.compile(text);
            } else {
                TokenSequencePattern.compile(text);
            }
        } catch (RuntimeException e) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "The pattern file " + source + " has a mistake: this is no valid " + language.notation() + " ("
                            + reason(e) + "): " + text + "; ontology/patterns.md tells the notation.",
                    e);
        }
    }

    private static String reason(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    double confidence() {
        return Optional.ofNullable(options.get("confidence"))
                .map(Double::parseDouble)
                .orElse(language == Language.TREE ? 0.9 : 0.8);
    }
}
