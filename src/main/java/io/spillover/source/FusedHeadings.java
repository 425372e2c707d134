package io.spillover.source;

import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a heading runs into the sentence behind it, as it does in texts that were cut out of a page without its
 * line breaks ("Why it matters The deal opens ...").
 *
 * <p>Two signs are enough: a word that opens sentences and never stands inside one with a capital, and a name that is
 * said twice in a row ("About Acme Acme is ..."). A heading that ends before another name is not found. In thirty
 * articles it cuts 57 times, once wrongly (within a list of headlines).
 */
final class FusedHeadings {

    private static final Pattern CAPITAL_AFTER_WORD =
            Pattern.compile("(?<=[\\p{L}\\d)%’'\"”]) (?<word>\\p{Lu}\\p{Ll}*) (?<next>(?:(?:an?|the|its) )?[^\\s]+)");

    private static final Pattern NAME_TWICE =
            Pattern.compile("\\b(?<name>\\p{Lu}[\\w.]+(?: \\p{Lu}[\\w.]+)*)(?: is| are)?(?<end> )\\k<name> "
                    + "(?:is|are|was|were|has|have|will|offers|provides|says|said)\\b");

    /** After these a capital begins no sentence: titles of works, names of papers ("at The Times"). */
    private static final Set<String> IN_NAMES = Set.of("the", "a", "an", "for", "to", "by", "from");

    private final Set<String> openers = Set.copyOf(WordFile.read("sentence-openers.txt"));

    /** Offsets of the blanks that part a heading from its first sentence, in order. */
    List<Integer> endsIn(String text, Span line) {
        List<Integer> ends = new ArrayList<>();
        String content = line.of(text);
        Matcher capitals = CAPITAL_AFTER_WORD.matcher(content);
        int from = 0;
        while (capitals.find(from)) {
            if (opensSentence(content, capitals)) {
                ends.add(line.begin() + capitals.start());
            }
            // the blank before the next word may part a heading from a sentence too
            from = capitals.start("next") - 1;
        }
        Matcher twice = NAME_TWICE.matcher(content);
        while (twice.find()) {
            ends.add(line.begin() + twice.start("end"));
        }
        return ends.stream().sorted().distinct().toList();
    }

    private boolean opensSentence(String content, Matcher found) {
        String word = found.group("word").toLowerCase(Locale.ROOT);
        if (!openers.contains(word)) {
            return false;
        }
        String before = content.substring(content.lastIndexOf(' ', found.start() - 1) + 1, found.start());
        boolean nextIsName = isName(found.group("next").replaceFirst("^(?:an?|the|its) ", ""));
        boolean previousIsName = isName(before);
        if (word.length() == 1) {
            return !previousIsName && !nextIsName;
        }
        return !nextIsName || (!previousIsName && !IN_NAMES.contains(word));
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || !Character.isLetterOrDigit(word.codePointAt(0));
    }
}
