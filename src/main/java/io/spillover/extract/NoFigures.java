package io.spillover.extract;

import io.spillover.annotate.WordList;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells numbers that count or measure nothing: years, dates, times of day, versions, addresses, parts of names. */
final class NoFigures {

    /** In UTF-16 units: the longest word that is looked at beside a number. */
    private static final int REACH = 14;

    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ember|ober)?\\.?";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern MONTH_BEFORE = Pattern.compile(MONTH + "\\s$");
    private static final Pattern MONTH_OR_HOUR_BEHIND = Pattern.compile(
            "(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?!\\w)|:\\d|\\s?(?:[ap]\\.?m\\.?|GMT|UTC|ET|o'clock)(?!\\w)");
    private static final Pattern DIGITS_BEFORE = Pattern.compile("\\d\\s$");
    private static final Pattern DIGITS_BEHIND = Pattern.compile("\\s\\d");
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\w+\\.?)[ \u00a0]$");

    private final WordList numbered = WordList.named("numbered");

    boolean isOne(String text, Matcher matcher) {
        if (QuantityNotation.tooLong(matcher) || isUnfinished(matcher)) {
            return true;
        }
        if (QuantityNotation.hasUnit(matcher)) {
            return false;
        }
        boolean scaled = matcher.group("scale") != null;
        if (matcher.group("sign") != null) {
            return true;
        }
        if (text.substring(Math.max(0, matcher.start() - REACH), matcher.start())
                .endsWith("Rule of ")) {
            return true;
        }
        return isGlued(text, matcher) || (!scaled && (matcher.group("upper") != null || isDate(text, matcher)));
    }

    /** "A", "one" and "half a" are numbers only before a scale. */
    private static boolean isUnfinished(Matcher matcher) {
        return matcher.group("scale") == null
                && matcher.group("number").toLowerCase(Locale.ROOT).matches("an?|one|half an?");
    }

    /** "24/5", "3rd", "9/11", "5-year", "10's": digits that are part of a word or a name. */
    private static boolean isGlued(String text, Matcher matcher) {
        int end = matcher.end();
        boolean compound = matcher.group("scale") != null && text.substring(end).matches("(?s)-[a-z]{3,}.*");
        return end < text.length()
                && !compound
                && (Character.isLetter(text.charAt(end)) || "/-–'’:#@".indexOf(text.charAt(end)) >= 0);
    }

    private boolean isDate(String text, Matcher matcher) {
        String before = text.substring(Math.max(0, matcher.start() - REACH), matcher.start());
        String behind = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + REACH));
        Matcher word = WORD_BEFORE.matcher(before);
        return YEAR.matcher(matcher.group()).matches()
                || DIGITS_BEFORE.matcher(before).find()
                || DIGITS_BEHIND.matcher(behind).lookingAt()
                || MONTH_BEFORE.matcher(before).find()
                || MONTH_OR_HOUR_BEHIND.matcher(behind).lookingAt()
                || (word.find() && numbered.contains(word.group(1).toLowerCase(Locale.ROOT)));
    }
}
