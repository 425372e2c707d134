package io.spillover.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the ids of entities: readable, and the same for the same name and type in every article and every run.
 *
 * <p>An id is a kind and a slug, as {@code organization/microsoft}. Lexicon and coined entities share the scheme, so that
 * an entity keeps its id when the lexicon later learns its name; "Acme Inc." and "Acme" are one organization, "U.S." and
 * "US" one place.
 */
public final class EntityId {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "llp");
    private static final String ORGANIZATION = "organization";

    private EntityId() {}

    /**
     * The id for a name of a type.
     *
     * @throws IllegalArgumentException if the hierarchy does not know the type
     */
    public static String of(TypeHierarchy types, String type, String name) {
        String kind = types.kindOf(type);
        List<String> words = words(withoutPossessive(letters(name.strip())));
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        if (kind.equals(ORGANIZATION)) {
            dropLegalForms(words);
        }
        return kind + "/" + (words.isEmpty() ? codePoints(name) : String.join("-", words));
    }

    /** Lower case, without accents and with straight apostrophes. */
    private static String letters(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder letters = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> letters.append(base(point)));
        return letters.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Letters that no normal form takes apart. */
    private static String base(int codePoint) {
        return switch (codePoint) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case '\u2018', '\u2019', '\u02bc' -> "'";
            default -> Character.toString(codePoint);
        };
    }

    private static String withoutPossessive(String name) {
        if (name.endsWith("'s")) {
            return name.substring(0, name.length() - 2);
        }
        return name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(c);
            } else if (c != '\'' && !(c == '.' && isInitial(name, i - 1))) {
                finish(word, words);
                if (c == '&' || c == '+') {
                    words.add(c == '&' ? "and" : "plus");
                }
            }
        }
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Whether a single letter stands there, so that the dot behind it abbreviates: "u.s." */
    private static boolean isInitial(String name, int at) {
        return at >= 0
                && Character.isLetter(name.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1)));
    }

    private static void dropLegalForms(List<String> words) {
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
            if (words.size() > 1 && words.get(words.size() - 1).equals("and")) {
                words.remove(words.size() - 1);
            }
        }
    }

    /** A name without a letter or digit still needs an id of its own. */
    private static String codePoints(String name) {
        List<String> points = new ArrayList<>();
        name.codePoints().forEach(point -> points.add(Integer.toHexString(point)));
        return "u" + String.join("-", points);
    }
}
