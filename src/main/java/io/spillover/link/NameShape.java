package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which words look like a name's by their letters alone, whatever the tagger takes them for. */
final class NameShape {
    private static final Pattern HYPHEN = Pattern.compile("[-\u2010\u2011]");

    /** "iPod", "macOS", "xStocks". */
    private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}{1,3}\\p{Lu}\\p{L}+");

    /** "A380", "Qwen3.8", "200LR". */
    private static final Pattern LETTERS_AND_DIGITS =
            Pattern.compile("(?=.*\\p{Lu})(?=.*\\d)[\\p{L}\\d][\\p{L}\\d.]*[\\p{L}\\d]");

    /** "3M" of an amount, "Q3", "1H25", "FY26", "5G": letters and digits that name nothing. */
    private static final Pattern NO_NAME = Pattern.compile(
            "\\d[\\d.,]*(\\p{Lu}|bn|mn|[KMBT]n?)|[QH][1-4](FY?\\d+)?|FY.*|\\d[QH].*|CY\\d+|COVID.*|[KMGTE]Wh?\\d*|\\d+(AM|PM|GB|TB|MW|GW|DMA|EMA|MA)");

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}(\\.\\d+)*(s|\\p{Lu}{1,2})?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern UNIT = Pattern.compile(
            "%|percent|per|million|billion|trillion|thousand|bn|mn|hundred|crore|lakh|[KMB]|points?|times|x|years?|months?|days?|weeks?");

    private NameShape() {}

    static boolean isName(String word) {
        return INNER_CAPITAL.matcher(word).matches()
                || (LETTERS_AND_DIGITS.matcher(word).matches()
                        && !NO_NAME.matcher(word).matches());
    }

    /** Whether a token is a number that can tell versions apart, as in "iPhone 4" and "Claude 3.5"; no year, no amount. */
    static boolean isVersion(List<CoreLabel> tokens, int token) {
        String word = tokens.get(token).word();
        String next = token + 1 < tokens.size() ? tokens.get(token + 1).word() : "";
        return VERSION.matcher(word).matches()
                && !YEAR.matcher(word).matches()
                && !UNIT.matcher(next).matches()
                && !UNIT.matcher(next.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a hyphen stands here that ties two tokens without a space: "KC-45". */
    static boolean isTie(List<CoreLabel> tokens, int token) {
        return token > 0
                && token + 1 < tokens.size()
                && HYPHEN.matcher(tokens.get(token).word()).matches()
                && tokens.get(token - 1).endPosition() == tokens.get(token).beginPosition()
                && tokens.get(token).endPosition() == tokens.get(token + 1).beginPosition();
    }
}
