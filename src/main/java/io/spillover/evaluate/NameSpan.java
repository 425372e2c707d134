package io.spillover.evaluate;

import io.spillover.document.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The name within a labelled mention, whose extent may be a whole noun phrase: "EADS" of "Airbus parent EADS", "787" of
 * "Boeing's 787", "iPhone 4" of "the new iPhone 4"; none in "the aircraft", "Apple mobile devices" and "it".
 *
 * <p>The rule looks at letters alone, so that no labelled name is lost because a tagger did not know it: the name is the
 * run of words with capitals or digits at the end of the phrase, brackets left out, which "of", "and", "for" may join.
 */
final class NameSpan {
    private static final Set<String> JOINTS = Set.of("of", "and", "for", "the", "de", "&", "-");
    private static final Set<String> NEVER = Set.of(
            "the", "a", "an", "it", "its", "they", "their", "them", "we", "our", "us", "he", "his", "she", "her", "i",
            "my", "me", "you", "your", "this", "that", "these", "those", "there", "which", "who", "both", "all", "some",
            "one", "another", "other");

    private NameSpan() {}

    /**
     * The words of the name, as indexes.
     *
     * @return none where the mention does not end in a name
     */
    static Optional<Span> within(List<NafFile.Word> words, NafMention mention) {
        int end = beforeBrackets(words, mention);
        while (end > mention.begin() && text(words, end - 1).chars().noneMatch(Character::isLetterOrDigit)) {
            end--;
        }
        int begin = end;
        while (begin > mention.begin() && belongs(words, begin - 1, mention.begin())) {
            begin--;
        }
        while (begin < end && !isName(text(words, begin))) {
            begin++;
        }
        return begin < end ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    private static int beforeBrackets(List<NafFile.Word> words, NafMention mention) {
        for (int word = mention.begin() + 1; word < mention.end(); word++) {
            if (text(words, word).equals("(")) {
                return word;
            }
        }
        return mention.end();
    }

    private static boolean belongs(List<NafFile.Word> words, int word, int first) {
        return isName(text(words, word))
                || (JOINTS.contains(text(words, word)) && word > first && belongs(words, word - 1, first));
    }

    private static boolean isName(String word) {
        return word.codePoints().anyMatch(point -> Character.isUpperCase(point) || Character.isDigit(point))
                && !NEVER.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String text(List<NafFile.Word> words, int index) {
        return words.get(index).text();
    }
}
