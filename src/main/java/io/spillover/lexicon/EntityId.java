package io.spillover.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the ids of entities: readable, and the same for the same name and type in every article and every run.
 *
 * <p>An id is a kind and a slug, as {@code organization/microsoft}. Lexicon and coined entities share the scheme, so that
 * an entity keeps its id when the lexicon later learns its name; "Acme Inc." and "Acme" are one organization.
 */
public final class EntityId {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc`]");
    private static final Pattern POSSESSIVE = Pattern.compile("'s?$");
    private static final Pattern ABBREVIATION_DOTS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b|\\s|$)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
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
        List<String> words = words(name);
        if (kind.equals(ORGANIZATION)) {
            dropLegalForms(words);
        }
        return kind + "/" + (words.isEmpty() ? codePoints(name) : String.join("-", words));
    }

    private static List<String> words(String name) {
        String plain = APOSTROPHES.matcher(name.strip()).replaceAll("'");
        plain = POSSESSIVE.matcher(plain).replaceFirst("").replace("'", "");
        plain = ABBREVIATION_DOTS.matcher(plain).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = plain.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("&", " and ")
                .replace("+", " plus ");
        List<String> words = new ArrayList<>(List.of(BETWEEN_WORDS.split(plain.strip())));
        words.removeIf(String::isEmpty);
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        return words;
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
