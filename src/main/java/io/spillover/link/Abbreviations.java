package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Short forms that an article gives in brackets behind a name: "CB Payments Limited (CBPL)".
 *
 * <p>Whether letters in brackets abbreviate the words before them is told as by Schwartz and Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text" (PSB 2003): read from the end, each letter must be found in
 * the words, the first one at the beginning of the first word.
 */
final class Abbreviations {
    private static final Pattern SHORT_FORM = Pattern.compile("\\p{Lu}[\\p{L}\\d&.]{1,8}");

    private Abbreviations() {}

    /** Short forms with whom each of them means. */
    static Map<String, Entity> of(AnnotatedArticle article, List<LinkedMention> names) {
        Map<String, Entity> found = new HashMap<>();
        for (LinkedMention name : names) {
            AnnotatedSentence sentence = article.sentences().get(name.sentence());
            List<CoreLabel> tokens = sentence.tokens();
            int bracket = Words.endWithLegalForm(tokens, name.end());
            if (name.kind() == LinkedMention.Kind.NAME
                    && bracket + 2 < tokens.size()
                    && tokens.get(bracket).word().matches("\\(|-LRB-")
                    && tokens.get(bracket + 2).word().matches("\\)|-RRB-")) {
                String shortForm = tokens.get(bracket + 1).word();
                String words = sentence.quote(sentence.span(name.begin(), bracket));
                if (isCapitals(shortForm) && (abbreviates(shortForm, words) || isTicker(shortForm, name))) {
                    found.putIfAbsent(shortForm, name.entity());
                }
            }
        }
        return found;
    }

    private static boolean isCapitals(String word) {
        return SHORT_FORM.matcher(word).matches()
                && word.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /** What stands in capitals behind a fund or a coin is its ticker, whatever its letters. */
    private static boolean isTicker(String shortForm, LinkedMention name) {
        return name.entity().type().matches("Fund|CryptoAsset|Stablecoin") && shortForm.matches("\\p{Lu}{3,6}\\d?");
    }

    static boolean abbreviates(String shortForm, String words) {
        int at = words.length() - 1;
        for (int letter = shortForm.length() - 1; letter >= 0; letter--) {
            char wanted = Character.toLowerCase(shortForm.charAt(letter));
            if (Character.isLetterOrDigit(wanted)) {
                boolean first = letter == 0;
                while (at >= 0
                        && (Character.toLowerCase(words.charAt(at)) != wanted || (first && !beginsWord(words, at)))) {
                    at--;
                }
                if (at < 0) {
                    return false;
                }
                at--;
            }
        }
        return words.substring(0, at + 1).indexOf(' ') < 0;
    }

    private static boolean beginsWord(String words, int at) {
        return at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
    }
}
