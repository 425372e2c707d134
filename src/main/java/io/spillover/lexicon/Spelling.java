package io.spillover.lexicon;

import java.util.List;
import java.util.Locale;

/**
 * Which ways of writing a name count as that name.
 *
 * @param plain the name with apostrophes, hyphens, spaces and accents made equal, letter case as the lexicon has it
 */
record Spelling(Name name, String plain, boolean anyCase) {

    private static final int SHORTEST_IN_CAPITALS = 4;

    static Spelling of(Name name) {
        String plain = Folding.plain(name.text());
        boolean anyCase = name.kind() == NameKind.PHRASE || plain.equals(plain.toLowerCase(Locale.ROOT));
        return new Spelling(name, plain, anyCase && name.kind() != NameKind.TICKER);
    }

    /**
     * The folded forms under which the name is kept: words that are no proper name and names of peoples also
     * in their plural.
     */
    List<String> keys() {
        String key = plain.toLowerCase(Locale.ROOT);
        String plural = Plural.of(key);
        return hasPlural() && !plural.equals(key) ? List.of(key, plural) : List.of(key);
    }

    private boolean hasPlural() {
        return anyCase || name.kind() == NameKind.DEMONYM;
    }

    /** Whether a stretch of text that folds to one of the keys is written as the name may be written. */
    boolean accepts(String text, int begin, int end) {
        if (anyCase) {
            return true;
        }
        String written = Folding.plain(text.subSequence(begin, end));
        if (name.kind() == NameKind.TICKER) {
            return written.equals(plain) && (!name.ambiguous() || marked(text, begin, end));
        }
        boolean exact = written.equals(plain) || (hasPlural() && written.equals(Plural.of(plain)));
        return exact || (!name.ambiguous() && (inCapitals(written) || inTitleCase(written)));
    }

    /** "MICROSOFT" in a headline that shouts; short names would be mistaken for acronyms. */
    private boolean inCapitals(String written) {
        return plain.length() >= SHORTEST_IN_CAPITALS && written.equals(plain.toUpperCase(Locale.ROOT));
    }

    /** "Tiktok" for a single word with inner capitals. */
    private boolean inTitleCase(String written) {
        boolean innerCapitals = plain.chars().skip(1).anyMatch(Character::isUpperCase)
                && plain.chars().anyMatch(Character::isLowerCase);
        return innerCapitals
                && plain.length() >= SHORTEST_IN_CAPITALS
                && plain.indexOf(' ') < 0
                && written.equals(plain.charAt(0) + plain.substring(1).toLowerCase(Locale.ROOT));
    }

    /** "$ON", "NASDAQ: ON", "(ON)": marks by which a short word is seen to be a ticker. */
    private static boolean marked(String text, int begin, int end) {
        int before = begin - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        if (before < 0) {
            return false;
        }
        boolean adjacent = before == begin - 1;
        return switch (text.charAt(before)) {
            case '$' -> adjacent;
            case ':' -> before > 0 && Character.isUpperCase(text.charAt(before - 1));
            case '(', '[' -> adjacent && end < text.length() && ")],;".indexOf(text.charAt(end)) >= 0;
            default -> false;
        };
    }
}
