package io.spillover.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence must have for a pattern to match at all, told from the pattern's text: of each of several sets one
 * {@linkplain SentenceKeys key} at least. What can't be told from the text is not asked, so that no match is lost.
 *
 * @param all in the order of the text
 */
record Needs(List<Set<String>> all) {

    private static final Pattern TYPES = Pattern.compile("\\.\\*\\\\b\\(?([\\w|]+)\\)?\\\\b\\.\\*");
    private static final String STRAY_TYPE = "Entity\\/?";

    Needs {
        all = List.copyOf(all);
    }

    static Needs of(PatternLine line) {
        return new Needs(new Reader(line.text(), line.language() == PatternLine.Language.TEXT).sequence());
    }

    /** Reads both notations as far as needed: words in braces, and what may be missing or must be. */
    private static final class Reader {
        private final String text;
        private final boolean words;
        private int at;

        Reader(String text, boolean words) {
            this.text = text;
            this.words = words;
        }

        /** What everything up to the end or to a closing bracket needs; nothing where there are alternatives. */
        List<Set<String>> sequence() {
            List<Set<String>> needs = new ArrayList<>();
            boolean alternatives = false;
            boolean absent = false;
            while (at < text.length() && text.charAt(at) != ')') {
                char sign = text.charAt(at);
                List<Set<String>> part = List.of();
                boolean element = true;
                if (sign == '(') {
                    at++;
                    part = sequence();
                    at++;
                } else if (sign == '[') {
                    part = bracket();
                } else if (sign == '{') {
                    part = braces();
                } else {
                    element = false;
                    absent |= !words && (sign == '!' || sign == '?');
                    alternatives |= sign == '|';
                    skip();
                }
                if (element) {
                    boolean optional = words && mayBeMissing();
                    if (!absent && !optional) {
                        needs.addAll(part);
                    }
                    absent = false;
                }
            }
            return alternatives ? List.of() : needs;
        }

        /** One sign, or a whole regular expression. */
        private void skip() {
            if (text.charAt(at) == '/' && !words) {
                at = ending(at + 1, '/');
            }
            at++;
        }

        /** Whether a quantifier behind an element allows none of it. */
        private boolean mayBeMissing() {
            if (at >= text.length()) {
                return false;
            }
            boolean none = "?*".indexOf(text.charAt(at)) >= 0 || text.startsWith("{0", at);
            if (text.charAt(at) == '{') {
                at = text.indexOf('}', at) + 1;
            }
            return none;
        }

        /** A token of TokensRegex: one of its alternatives must be there. Semgrex's brackets are not read. */
        private List<Set<String>> bracket() {
            int end = ending(at + 1, ']');
            if (!words) {
                at = end + 1;
                return List.of();
            }
            List<List<Set<String>>> alternatives = new ArrayList<>();
            boolean told = true;
            at++;
            while (at < end) {
                if (text.charAt(at) == '{') {
                    alternatives.add(braces());
                } else {
                    told &= text.charAt(at) == '|' || text.charAt(at) == ' ';
                    at++;
                }
            }
            at = end + 1;
            if (!told || alternatives.isEmpty()) {
                return List.of();
            }
            return alternatives.size() == 1 ? alternatives.get(0) : either(alternatives);
        }

        private static List<Set<String>> either(List<List<Set<String>>> alternatives) {
            Set<String> any = new LinkedHashSet<>();
            for (List<Set<String>> alternative : alternatives) {
                if (alternative.isEmpty()) {
                    return List.of();
                }
                any.addAll(alternative.get(0));
            }
            return List.of(any);
        }

        /** The attributes of a word, all of which must hold. */
        private List<Set<String>> braces() {
            int end = ending(at + 1, '}');
            List<Set<String>> needs = new ArrayList<>();
            int from = at + 1;
            while (from < end) {
                int to = Math.min(end, ending(from, ';'));
                attribute(text.substring(from, to).strip()).ifPresent(needs::add);
                from = to + 1;
            }
            at = end + 1;
            return needs;
        }

        private static Optional<Set<String>> attribute(String attribute) {
            String[] sides = attribute.split("\\s*:\\s*", 2);
            if (sides.length < 2) {
                return Optional.empty();
            }
            boolean expression = sides[1].length() > 1 && sides[1].startsWith("/") && sides[1].endsWith("/");
            String value = expression ? sides[1].substring(1, sides[1].length() - 1) : sides[1].replace("\"", "");
            return switch (sides[0]) {
                case "lemma", "word" ->
                    (expression ? Literals.of(value) : Optional.of(Set.of(value.toLowerCase(Locale.ROOT))))
                            .map(found -> keys(sides[0], found));
                case "ner" -> types(value).map(found -> keys("type", found));
                default -> Optional.empty();
            };
        }

        private static Optional<Set<String>> types(String value) {
            Matcher types = TYPES.matcher(value);
            if (types.matches()) {
                return Optional.of(Set.of(types.group(1).split("\\|", -1)));
            }
            return value.equals(STRAY_TYPE) ? Optional.of(Set.of("Entity")) : Optional.empty();
        }

        private static Set<String> keys(String kind, Set<String> values) {
            Set<String> keys = new LinkedHashSet<>();
            values.forEach(value -> keys.add(kind + ":" + value));
            return keys;
        }

        /** Where a sign stands next, outside quotes, regular expressions and braces. */
        private int ending(int from, char wanted) {
            boolean inside = wanted == '"' || wanted == '/';
            int place = from;
            while (place < text.length() && text.charAt(place) != wanted) {
                char sign = text.charAt(place);
                if (sign == '\\') {
                    place++;
                } else if (!inside && (sign == '"' || sign == '/')) {
                    place = ending(place + 1, sign);
                } else if (!inside && sign == '{') {
                    place = ending(place + 1, '}');
                }
                place++;
            }
            return place;
        }
    }
}
