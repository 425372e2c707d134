package io.spillover.evaluate;

import io.spillover.document.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words of a NAF file that stand for an organization, a product or a person without naming it.
 *
 * @param kind {@code pronoun} ("its") or {@code description} ("the company", "this new aircraft")
 * @param span UTF-16 offsets into the article's text
 * @param page address of the DBpedia page about what is meant
 */
record GoldAnaphor(String kind, Span span, String page) {

    private static final List<String> TYPES = List.of("ORG", "PRO", "PER");

    private static final Pattern PRONOUN = Pattern.compile("it|its|itself|they|their|them|he|his|him|she|her");

    /** Up to five words; where a name, a preposition or a clause is among them, they name or say more. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?i:the|this|that|these|those)( (?!(of|in|on|at|to|for|from|with|by|and|or|that|which|who|'s) )[a-z][a-z-]*){1,4}");

    /** The anaphors of a file whose page is known, in the order of the file. */
    static List<GoldAnaphor> of(NafFile file) {
        return file.mentions().stream()
                .filter(mention -> TYPES.contains(mention.type()))
                .flatMap(mention -> of(file, mention).stream())
                .toList();
    }

    private static Optional<GoldAnaphor> of(NafFile file, NafMention mention) {
        Span span = file.span(mention);
        return kind(span.of(file.article().text()))
                .flatMap(kind -> mention.page().map(page -> new GoldAnaphor(kind, span, page)));
    }

    /** What kind of anaphor a text is; empty where it is none. */
    static Optional<String> kind(String text) {
        if (PRONOUN.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("pronoun");
        }
        return DESCRIPTION.matcher(text).matches() ? Optional.of("description") : Optional.empty();
    }
}
